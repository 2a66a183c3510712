import type { ReactNode } from "react";

/** The Fichier group's own drawings, in the add-in's colours; the other icons come from the manifest. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="bouton-icone" viewBox="0 0 32 32" width="32" height="32" fill="none" strokeWidth="1.8" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
      {children}
    </svg>
  );
}

const LINE = "#41544f";
const ACCENT = "#1b7a5a";

export function NewIcon() {
  return (
    <Icon>
      <path d="M8 4h11l6 6v18H8z" fill="#fff" stroke={LINE} />
      <path d="M19 4v6h6" stroke={LINE} />
      <path d="M16.5 15v8M12.5 19h8" stroke={ACCENT} strokeWidth="2.2" />
    </Icon>
  );
}

export function OpenIcon() {
  return (
    <Icon>
      <path d="M4 26V7h8l3 3h11v4" fill="#fff" stroke={LINE} />
      <path d="M4 26l4.5-12H29l-4 12z" fill="#e3f1ea" stroke={ACCENT} />
    </Icon>
  );
}

export function SaveIcon() {
  return (
    <Icon>
      <path d="M5 5h18l4 4v18H5z" fill="#fff" stroke={LINE} />
      <path d="M10 5v7h11V5" fill="#e3f1ea" stroke={LINE} />
      <path d="M9 27v-9h14v9" stroke={ACCENT} />
      <path d="M12.5 21.5h7" stroke={ACCENT} />
    </Icon>
  );
}
