import { webLightTheme, type Theme } from '@fluentui/react-components';

/** Latin in the Office font, Chinese in the system's own screen font. */
export const theme: Theme = {
  ...webLightTheme,
  fontFamilyBase:
    '"Segoe UI", "Segoe UI Web (West European)", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
};
