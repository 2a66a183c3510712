import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { IndicateurJuge } from "../../../core/compliance/conformite";
import type { Besoin } from "../../../core/compliance/deblocage/besoin";
import type { Deblocage, Etape } from "../../../core/compliance/deblocage/deblocage";
import { nomBesoin, texteBesoin } from "../../../core/compliance/deblocage/textes";
import { useDispatch } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { deblocageTextes as textes } from "../../textes";

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
export function MesurerDavantage({ deblocage: { etapes, saisies, actions, autres }, indicateurs }: MesurerDavantageProps) {
  const text = useTextStyles();
  const total = etapes.reduce((sum, { debloque }) => sum + debloque.length, 0) + saisies.length + actions.length;
  const names = new Map(indicateurs.map(({ indicateur }) => [indicateur.code, indicateur.libelle]));
  if (total + autres.length === 0) return null;
  return (
    <Disclosure level={3} summary={textes.titre(total + autres.length)}>
      <div className={text.tight}>
        {etapes.length > 0 && <p className={text.small}>{typeset(textes.aide)}</p>}
        <PagedList items={etapes} pageSize={PAGE_SIZE} label={textes.liste}>
          {(page, first) => page.map((etape, rank) => <EtapeDisclosure key={first + rank} etape={etape} names={names} />)}
        </PagedList>
        <Group summary={textes.saisies(saisies.length)} codes={saisies} names={names} />
        <Group summary={textes.actions(actions.length)} codes={actions} names={names} />
        <Group summary={textes.autres(autres.length)} codes={autres} names={names} />
      </div>
    </Disclosure>
  );
}

type Names = ReadonlyMap<string, string>;

function EtapeDisclosure({ etape: { besoins, debloque, avec: [more] }, names }: { readonly etape: Etape; readonly names: Names }) {
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <Disclosure
      level={4}
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

function Group({ summary, codes, names }: { readonly summary: string; readonly codes: readonly string[]; readonly names: Names }) {
  return codes.length === 0 ? null : <Disclosure level={4} summary={summary}><Codes codes={codes} names={names} /></Disclosure>;
}

function Codes({ codes, names }: { readonly codes: readonly string[]; readonly names: Names }) {
  const text = useTextStyles();
  const styles = useStyles();
  const dispatch = useDispatch();
  return (
    <PagedList items={codes} pageSize={PAGE_SIZE} label={textes.indicateurs}>
      {(page) => (
        <ul className={styles.codes} aria-label={textes.indicateurs}>
          {page.map((code) => <li key={code} className={text.small}><Link as="button" className={styles.link} onClick={() => dispatch({ type: "detailOpened", code })}>{typeset(textes.ouvrir(code, names.get(code) ?? ""))}</Link></li>)}
        </ul>
      )}
    </PagedList>
  );
}
