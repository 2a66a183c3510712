import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useCatalogue, useController, useDispatch, usePaneState } from "../app/PaneContext";
import type { Recognition } from "../../core/register/recognise";
import { actions, registreTextes } from "../textes";
import { typeset } from "./typography";

const useStyles = makeStyles({ link: { fontSize: "inherit" } });

/** Says what to do when no table of marchés is recognised; nothing otherwise. */
export function RecognitionWarning({ recognition: { tables } }: { readonly recognition: Recognition }) {
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const { onglet } = usePaneState();
  const { referentiel } = useCatalogue();
  if (tables.some(({ table }) => table === "marches")) return null;
  const marches = referentiel.get("marches");
  const attendus = (marches?.reconnaissance[0] ?? []).map((id) => marches?.champs.find((champ) => champ.id === id)?.libelle ?? id);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{tables.length === 0 ? registreTextes.aucune : registreTextes.sansMarches}</MessageBarTitle> {typeset(registreTextes.aucuneQuoiFaire(attendus))}{" "}
        <Link as="button" inline className={styles.link} onClick={() => void controller.open()}>{actions.reessayer}</Link>
        {onglet !== "registre" && <>{" "}<Link as="button" inline className={styles.link} onClick={() => dispatch({ type: "tabShown", onglet: "registre" })}>{registreTextes.indiquer}</Link></>}
      </MessageBarBody>
    </MessageBar>
  );
}
