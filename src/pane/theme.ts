import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Latin in the Office font, Chinese in the system's own screen font. */
const fontFamilyBase =
  '"Segoe UI", "Segoe UI Web (West European)", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

/** The theme that goes with the program around; contrast themes need none of their own, since the browser enforces their colours. */
export function themeFor({ dark: isDark }: { readonly dark: boolean }): Theme {
  return isDark ? dark : light;
}
