import { useMemo } from "react";
import type { Deblocage } from "../../../core/compliance/deblocage/deblocage";
import { synthese } from "../../../core/publication/synthese/synthese";
import { isoOfDay } from "../../../core/register/day";
import { CopyText } from "../../components/CopyText";
import type { Verification } from "../../flows/checkConformity";
import { syntheseTextes as textes } from "../../textes";

interface CopierSyntheseProps {
  readonly verification: Verification;
  readonly deblocage: Deblocage;
}

/** The check as a text to paste in a mail. */
export function CopierSynthese({ verification: { conformite, manquants, jour }, deblocage }: CopierSyntheseProps) {
  const { texte, html } = useMemo(() => synthese(conformite, { deblocage, anomalies: conformite.anomalies.length + manquants.length, date: isoOfDay(jour) }), [conformite, manquants, jour, deblocage]);
  return <CopyText text={texte} html={html} labels={{ copy: textes.copier, copied: textes.copie, text: textes.texte }} />;
}
