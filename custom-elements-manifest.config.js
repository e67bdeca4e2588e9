import { propertyTable, renamedTable } from './scripts/property-table.js';

// Writes custom-elements.json: the public elements and their API, at the paths that the package ships.
const SHIPPED = { 'src/index.ts': 'dist/lib/index.js', 'src/define.ts': 'dist/lib/define.js' };

/** Keeps the public members of what src/index.ts exports, and moves what the sources hold to the two modules that users import. */
const assigned = ({ type, accepts }) => [type, accepts].filter(Boolean).join(' | ');

/** Members and attributes of the table of properties, and the attributes of before. */
function addProperties(element) {
  const rows = propertyTable();
  const named = new Set(rows.map((row) => row.name));
  const rest = (element.members ?? []).filter((member) => !named.has(member.name));
  const members = rows.map(({ name, attribute, text, initial, reflects, ...row }) => ({
    kind: 'field',
    name,
    type: { text: assigned(row) },
    description: text,
    ...(initial ? { default: initial } : {}),
    ...(attribute ? { attribute } : {}),
    ...(reflects ? { reflects } : {}),
  }));
  const attributes = rows.flatMap(({ name, attribute, text, initial, ...row }) =>
    attribute
      ? [
          {
            name: attribute,
            type: { text: assigned(row) },
            description: text,
            ...(initial ? { default: initial } : {}),
            fieldName: name,
          },
        ]
      : [],
  );
  const old = renamedTable().flatMap(({ attribute, to }) =>
    attribute
      ? [
          {
            name: attribute,
            deprecated: `Use ${rows.find((row) => row.name === to).attribute}.`,
            fieldName: to,
          },
        ]
      : [],
  );
  element.members = [...members, ...rest];
  const others = (element.attributes ?? []).filter(
    ({ name }) => ![...attributes, ...old].some((one) => one.name === name),
  );
  element.attributes = [...attributes, ...others, ...old];
}

const publicModules = {
  name: 'public-modules',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const exported = manifest.modules.find((module) => module.path === 'src/index.ts')?.exports ?? [];
    const elements = manifest.modules
      .flatMap((module) => module.declarations)
      .filter((one) => one.customElement && exported.some((other) => other.name === one.name));
    const isPublic = (member) =>
      (member.privacy ?? 'public') === 'public' &&
      !member.name.startsWith('_') &&
      !member.name.startsWith('#');
    for (const element of elements) {
      element.members = element.members?.filter(isPublic);
      addProperties(element);
      element.attributes = element.attributes?.filter((attribute) => !attribute.name?.startsWith('_'));
    }
    const index = SHIPPED['src/index.ts'];
    const define = SHIPPED['src/define.ts'];
    const of = ({ name }, module) => ({ name, module });
    manifest.modules = [
      {
        kind: 'javascript-module',
        path: index,
        declarations: elements,
        exports: elements.map((one) => ({ kind: 'js', name: one.name, declaration: of(one, index) })),
      },
      {
        kind: 'javascript-module',
        path: define,
        declarations: [],
        exports: elements.map((one) => ({
          kind: 'custom-element-definition',
          name: one.tagName,
          declaration: of(one, index),
        })),
      },
    ];
  },
};

export default {
  globs: ['src/element/**/*.ts', 'src/state/settings.ts', 'src/index.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicModules],
};
