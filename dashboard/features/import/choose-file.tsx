import { Upload } from "antd";
import { useTranslation } from "react-i18next";

/** A place to choose a file or to drop one on; it is only named here, and sent when it was looked at. */
export function ChooseFile(props: { name: string | null; onChoose: (file: File) => void }) {
  const { t } = useTranslation();
  return (
    <Upload.Dragger
      className="drop"
      accept=".csv,text/csv"
      maxCount={1}
      showUploadList={false}
      beforeUpload={(file) => {
        props.onChoose(file);
        return false;
      }}
    >
      <p>{props.name ?? t("import.choose")}</p>
      <small>{props.name === null ? t("import.rules") : t("import.chooseOther")}</small>
    </Upload.Dragger>
  );
}
