import { visTimeline } from './vis-timeline.js';

export default visTimeline({ cluster: { maxItems: 5 } });
