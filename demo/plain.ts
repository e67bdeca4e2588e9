// Pages whose timelines are all in their HTML need the element and nothing else.
import 'news-timeline/define.js';
