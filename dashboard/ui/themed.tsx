import { ConfigProvider, theme } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { languageNow } from "../lib/i18n";

/** Our tokens for antd's forms, tables and overlays. Screens that use antd stand inside one of these; the board does not need it. */
export function Themed(props: { dark?: boolean; children: ReactNode }): ReactNode {
  const dark = props.dark === true;
  return (
    <ConfigProvider
      locale={languageNow() === "en" ? enUS : zhCN}
      theme={{
        algorithm: dark
          ? [theme.darkAlgorithm, theme.compactAlgorithm]
          : [theme.defaultAlgorithm, theme.compactAlgorithm],
        token: {
          colorPrimary: dark ? "#86BDB7" : "#1F6663",
          colorSuccess: dark ? "#B9C0C7" : "#454C54",
          colorError: dark ? "#F0897F" : "#A3211A",
          colorWarning: dark ? "#E9A365" : "#944400",
          colorText: dark ? "#ECEEF0" : "#1B1F23",
          colorTextSecondary: dark ? "#B9C0C7" : "#454C54",
          colorTextTertiary: dark ? "#949CA5" : "#5D656E",
          colorTextPlaceholder: dark ? "#949CA5" : "#5D656E",
          colorBorder: dark ? "#7C8690" : "#7B848D",
          colorBgContainer: dark ? "#252A2F" : "#FFFFFF",
          motion: false,
          borderRadius: 4,
          fontSize: 13,
          fontFamily: "inherit",
          controlHeight: 32,
        },
      }}
    >
      {props.children}
    </ConfigProvider>
  );
}
