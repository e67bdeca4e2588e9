// The block in WordPress's editor: two fields, and the timeline itself below them. What is saved is the attributes alone.
(({ blocks, element, blockEditor, components }) => {
  const { createElement: h, Fragment } = element;

  const isAddress = (text) => /^https?:\/\/[^\s/@]+(?:\/|$)/i.test(text.trim());

  const edit = ({ attributes, setAttributes }) => {
    const { address, title, height } = attributes;
    const field = (key, label, type) =>
      h(components.TextControl, {
        key,
        label,
        type,
        value: attributes[key],
        onChange: (value) => setAttributes({ [key]: value }),
        __nextHasNoMarginBottom: true,
      });
    return h(
      'div',
      blockEditor.useBlockProps(),
      h(
        Fragment,
        undefined,
        field('address', 'Address of the published timeline', 'url'),
        field('title', 'Title, for screen readers', 'text'),
        isAddress(address)
          ? h('iframe', { src: address.trim(), title: title || 'Timeline', width: '100%', height })
          : h('p', undefined, 'Give the address of the page that you published.'),
      ),
    );
  };

  blocks.registerBlockType('news-timeline/timeline', { edit, save: () => null });
})(globalThis.wp);
