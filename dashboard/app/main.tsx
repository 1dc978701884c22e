import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startWords } from "../lib/i18n";
import { App } from "./app";
import "./tokens.css";
import "./page.css";
import "./parts.css";
import "./shell.css";

await startWords();
// A machine without a Chinese font takes ours, and of it only the pieces that the page shows; others fetch nothing.
void import("./fonts");
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
