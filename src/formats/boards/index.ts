// Boards, bases and calendars of the services that newsrooms plan with, in one chunk.
import { readAirtable } from './airtable.js';
import { readAsana } from './asana.js';
import { readGoogleCalendar } from './google-calendar.js';
import { readNotion } from './notion.js';
import { readTrello } from './trello.js';

export const airtable = { read: readAirtable };
export const trello = { read: readTrello };
export const notion = { read: readNotion };
export const asana = { read: readAsana };
export const googleCalendar = { read: readGoogleCalendar };
