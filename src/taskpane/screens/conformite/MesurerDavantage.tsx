import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { IndicateurJuge } from "../../../core/compliance/conformite";
import type { Besoin } from "../../../core/compliance/deblocage/besoin";
import type { Deblocage, Etape } from "../../../core/compliance/deblocage/deblocage";
import { nomBesoin, texteBesoin } from "../../../core/compliance/deblocage/textes";
import { useDispatch, usePaneState } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { deblocageTextes as textes } from "../../textes";
import { cleEtape, nombreADebloquer } from "./parties";
import { usePartie } from "./usePartie";

const PAGE_SIZE = 15;

const useStyles = makeStyles({
  link: { fontSize: "inherit", textAlign: "left" },
  name: { fontWeight: tokens.fontWeightSemibold },
  codes: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, margin: `0 0 ${tokens.spacingVerticalXS}`, padding: 0, listStyleType: "none" },
});

interface MesurerDavantageProps {
  readonly deblocage: Deblocage;
  readonly indicateurs: readonly IndicateurJuge[];
}

/** What to add to the register, ranked by the indicators that each thing unlocks; nothing where all is measured. */
export function MesurerDavantage({ deblocage, indicateurs }: MesurerDavantageProps) {
  const text = useTextStyles();
  const { lien, retour } = usePaneState();
  const partie = usePartie("davantage");
  const { etapes, saisies, actions, autres } = deblocage;
  const total = nombreADebloquer(deblocage);
  const back = retour === lien ? etapes.findIndex(({ debloque }) => debloque.some((code) => code === lien)) : -1;
  const names = new Map(indicateurs.map(({ indicateur }) => [indicateur.code, indicateur.libelle]));
  if (total === 0) return null;
  return (
    <Disclosure level={3} {...partie} summary={textes.titre(total)}>
      <div className={text.tight}>
        {etapes.length > 0 && <p className={text.small}>{typeset(textes.aide)}</p>}
        <PagedList items={etapes} pageSize={PAGE_SIZE} label={textes.liste} start={back}>
          {(page) => page.map((etape) => <EtapeDisclosure key={cleEtape(etape)} etape={etape} names={names} />)}
        </PagedList>
        <Group cle="saisies" summary={textes.saisies(saisies.length)} codes={saisies} names={names} />
        <Group cle="actions" summary={textes.actions(actions.length)} codes={actions} names={names} />
        <Group cle="autres" summary={textes.autres(autres.length)} codes={autres} names={names} />
      </div>
    </Disclosure>
  );
}

type Names = ReadonlyMap<string, string>;

/** Open as the person left it. */
function useEtape(cle: string) {
  const { etapes } = usePaneState();
  const dispatch = useDispatch();
  return { open: etapes.has(cle), onToggle: (ouverte: boolean) => dispatch({ type: "etapeToggled", cle, ouverte }) };
}

function EtapeDisclosure({ etape, names }: { readonly etape: Etape; readonly names: Names }) {
  const { besoins, debloque, avec: [more] } = etape;
  const text = useTextStyles();
  const opened = useEtape(cleEtape(etape));
  const styles = useStyles();
  return (
    <Disclosure
      level={4} {...opened}
      summary={<><span className={styles.name}>{typeset(textes.etape(besoins.map(texteBesoin).join(textes.ensemble)))}</span> : {textes.debloque(debloque.length)}{more && typeset(textes.avec(more.nombre, nomBesoin(more.besoin)))}</>}
    >
      {besoins.map((besoin) => (besoin.genre === "table" ? <p key={besoin.table} className={text.small}>{typeset(textes.colonnes(besoin.colonnes))}</p> : null))}
      <Codes codes={debloque} names={names} />
      <Places besoins={besoins} />
    </Disclosure>
  );
}

/** Where to go in the register: each table once. */
function Places({ besoins }: { readonly besoins: readonly Besoin[] }) {
  const text = useTextStyles();
  const dispatch = useDispatch();
  const tables = new Map(besoins.flatMap((besoin): [string, string][] => (besoin.genre === "colonne" || besoin.genre === "remplir" ? [[besoin.table, besoin.dans]] : besoin.genre === "lignes" ? [[besoin.table, besoin.libelle]] : [])));
  const absent = tables.size === 0;
  return (
    <div className={text.buttons}>
      {[...tables].map(([table, libelle]) => <Button key={table} size="small" onClick={() => dispatch({ type: "tableWanted", table })}>{textes.voirTable(libelle)}</Button>)}
      {absent && <Button size="small" onClick={() => dispatch({ type: "tableWanted", table: null })}>{typeset(textes.voirRegistre)}</Button>}
    </div>
  );
}

function Group({ cle, summary, codes, names }: { readonly cle: string; readonly summary: string; readonly codes: readonly string[]; readonly names: Names }) {
  const opened = useEtape(cle);
  return codes.length === 0 ? null : <Disclosure level={4} {...opened} summary={summary}><Codes codes={codes} names={names} /></Disclosure>;
}

function Codes({ codes, names }: { readonly codes: readonly string[]; readonly names: Names }) {
  const styles = useStyles();
  const { lien, retour } = usePaneState();
  const back = retour !== null && retour === lien ? codes.indexOf(retour) : -1;
  return (
    <PagedList items={codes} pageSize={PAGE_SIZE} label={textes.indicateurs} start={back}>
      {(page) => <ul className={styles.codes} aria-label={textes.indicateurs}>{page.map((code) => <Code key={code} code={code} libelle={names.get(code) ?? ""} focused={back >= 0 && code === retour} />)}</ul>}
    </PagedList>
  );
}

interface CodeProps {
  readonly code: string;
  readonly libelle: string;
  /** Takes the focus when the person comes back from the detail that it opened. */
  readonly focused: boolean;
}

function Code({ code, libelle, focused }: CodeProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  const link = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) link.current?.focus();
  }, [focused]);
  return <li className={text.small}><Link ref={link} as="button" className={styles.link} onClick={() => dispatch({ type: "detailOpened", code, lien: true })}>{typeset(textes.ouvrir(code, libelle))}</Link></li>;
}
