// The pages of the story need no code of their own: the steps are in the data, the passages in the page.
import 'news-timeline/define.js';
