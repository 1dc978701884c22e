import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startWords } from "../lib/i18n";
import { App } from "./app";
import "./tokens.css";
import "./page.css";
import "./parts.css";

await startWords();
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
