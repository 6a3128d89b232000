/**
 * A loader for Fluent UI's own parts: each icon comes from a file of its own, as in `src`. From the list of all icons webpack would read
 * 18 MB for every page, to throw nearly all away.
 * https://github.com/microsoft/fluentui-system-icons/blob/main/packages/react-icons/docs/build-transforms.md
 */
const IMPORT = /^import \{([^}]+)\} from ["']@fluentui\/react-icons["'];/gm;
const ICON = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/;

/** The file with an icon (`ChevronDown20Regular`: `chevron-down`) or with what icons are put together by. */
function fileOf(name) {
  const [, icon] = ICON.exec(name) ?? [];
  return icon === undefined ? 'utils' : `svg/${icon.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase()}`;
}

export default function iconImports(source) {
  return source.replace(IMPORT, (_, names) =>
    names
      .split(',')
      .map((name) => `import { ${name.trim()} } from '@fluentui/react-icons/${fileOf(name.trim())}';`)
      .join(' '),
  );
}
