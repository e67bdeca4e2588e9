// `<news-timeline>` as a Vue component: properties are set when their content changes, events are emitted under their own names, and
// `element` of the template ref is the element.
import 'news-timeline/define.js';
import { defineComponent, h, onMounted, onUpdated, shallowRef, toRaw } from 'vue';
import { EVENTS, PROPERTIES } from './names.js';
import { assign } from './same-props.js';

export const NewsTimelineView = defineComponent({
  name: 'NewsTimeline',
  props: Object.fromEntries(PROPERTIES.map((name) => [name, { type: null, default: undefined }])),
  emits: EVENTS,
  setup(props, { emit, expose, slots }) {
    const element = shallowRef();
    let given = {};
    const raw = () => Object.fromEntries(PROPERTIES.map((name) => [name, toRaw(props[name])]));
    const set = () => {
      if (element.value) given = assign(element.value, given, raw());
    };
    onMounted(set);
    onUpdated(set);
    expose({
      get element() {
        return element.value;
      },
    });
    const listeners = Object.fromEntries(
      EVENTS.map((event) => [
        `on-${event}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
        (heard) => emit(event, heard),
      ]),
    );
    // Every property is read here, so that a change of any renders again, and `onUpdated` sets it.
    return () =>
      h('news-timeline', { ref: element, ...listeners, 'data-given': void raw() }, slots.default?.());
  },
});

export { NewsTimelineView as NewsTimeline };
export default NewsTimelineView;
