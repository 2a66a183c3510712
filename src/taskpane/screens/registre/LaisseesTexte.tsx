import type { CelluleLaissee } from "../../../core/register/corrections/correction";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { correctionsTextes } from "../../textes";

/** The cells that read as one thing only and stay, with the reason. */
export function LaisseesTexte({ laissees }: { readonly laissees: readonly CelluleLaissee[] }) {
  const text = useTextStyles();
  const formules = laissees.filter(({ motif }) => motif === "formule");
  const aberrantes = laissees.filter(({ motif }) => motif === "aberrante");
  const partagees = laissees.filter(({ motif }) => motif === "partagee");
  return (
    <>
      {formules.length > 0 && <p className={text.small}>{typeset(correctionsTextes.formules(formules))}</p>}
      {aberrantes.length > 0 && <p className={text.small}>{typeset(correctionsTextes.aberrantes(aberrantes))}</p>}
      {partagees.length > 0 && <p className={text.small}>{typeset(correctionsTextes.partagees(partagees))}</p>}
    </>
  );
}
