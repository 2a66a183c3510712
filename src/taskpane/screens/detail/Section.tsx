import type { ReactNode } from "react";
import type { SectionDeDetail } from "../../app/slices/detail";
import { Disclosure } from "../../components/Disclosure";
import { useTextStyles } from "../../components/textStyles";
import { useVue } from "./useVue";

interface SectionProps {
  /** Code of the indicator. */
  readonly code: string;
  readonly id: SectionDeDetail;
  readonly titre: string;
  readonly level?: 3 | 4;
  readonly children: ReactNode;
}

/** A part of a detail, closed at first; it stays as the person left it while the detail is open. */
export function Section({ code, id, titre, level = 3, children }: SectionProps) {
  const text = useTextStyles();
  const { isOpen, toggle } = useVue(code);
  return <Disclosure level={level} initiallyOpen={isOpen(id)} onToggle={toggle(id)} summary={<span className={level === 3 ? text.section : text.subsection}>{titre}</span>}>{children}</Disclosure>;
}
