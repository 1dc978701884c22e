import { ConfigProvider } from "antd";
import type { ThemeConfig } from "antd";
import enUS from "antd/es/locale/en_US";
import zhCN from "antd/es/locale/zh_CN";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ControlIcon } from "./themed-icons";
import { usePhone } from "./use-phone";
import "./themed.css";

/**
 * Ant Design as the desk wears it: colours, radius and sizes of tokens.css, words in the language that is shown, nothing
 * that moves. For screens of the desk alone: it comes with them, the board never loads it.
 */
export function Themed({ children }: { children: ReactNode }): ReactNode {
  const { i18n } = useTranslation();
  const phone = usePhone();
  const theme = useMemo(() => themeOf(phone), [phone]);
  return (
    <ConfigProvider
      theme={theme}
      locale={i18n.language === "en" ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      select={SELECT}
      datePicker={PICKER}
      getPopupContainer={within}
    >
      {children}
    </ConfigProvider>
  );
}

const CLEAR = <ControlIcon kind="clear" />;
const SELECT = {
  suffixIcon: <ControlIcon kind="down" />,
  clearIcon: CLEAR,
  showSearch: { searchIcon: <ControlIcon kind="search" /> },
};
const PICKER = { suffixIcon: <ControlIcon kind="calendar" />, clearIcon: CLEAR };

/** What opens beside a control opens in the page's main part, or in the box over the page: what lies behind that box cannot be reached. */
function within(control?: HTMLElement): HTMLElement {
  return control?.closest<HTMLElement>("dialog, main") ?? document.body;
}

/** A colour of tokens.css by its name there: one list of colours for both. */
type Colours = (name: string) => string;

/** The theme, read from the tokens of the page. Targets are 48 px high on a phone. */
function themeOf(phone: boolean): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const colour: Colours = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    cssVar: { key: "ant-theme" },
    hashed: false,
    token: {
      motion: false,
      fontFamily: "inherit",
      fontSize: phone ? 16 : 13,
      borderRadius: 4,
      controlHeight: phone ? 48 : 32,
      controlHeightSM: phone ? 44 : 28,
      boxShadow: "none",
      ...colours(colour),
    },
    components: { Table: tableOf(colour) },
  };
}

function colours(colour: Colours): NonNullable<ThemeConfig["token"]> {
  return {
    colorPrimary: colour("acc"),
    colorLink: colour("acc"),
    colorSuccess: colour("ink2"),
    colorWarning: colour("t2"),
    colorError: colour("t1"),
    colorInfo: colour("acc"),
    colorText: colour("ink"),
    colorTextSecondary: colour("ink2"),
    colorTextDescription: colour("ink3"),
    colorTextTertiary: colour("ink3"),
    colorTextPlaceholder: colour("ink3"),
    colorTextQuaternary: colour("ink3"),
    colorTextDisabled: colour("ink3"),
    colorIcon: colour("ink3"),
    colorBorder: colour("ctl"),
    colorBorderSecondary: colour("line"),
    colorSplit: colour("line"),
    colorBgContainer: colour("raise"),
    colorBgElevated: colour("raise"),
    colorBgLayout: colour("page"),
    controlItemBgActive: colour("accw"),
  };
}

function tableOf(colour: Colours): NonNullable<NonNullable<ThemeConfig["components"]>["Table"]> {
  return {
    headerBg: colour("raise"),
    headerColor: colour("ink3"),
    headerSplitColor: "transparent",
    headerSortActiveBg: colour("raise"),
    headerSortHoverBg: colour("mute"),
    bodySortBg: "transparent",
    rowHoverBg: colour("surf"),
    cellPaddingBlockSM: 6,
    cellPaddingInlineSM: 8,
    cellFontSizeSM: 13,
    borderColor: colour("line"),
  };
}
