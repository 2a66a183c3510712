import type { AddChart } from "../../../../core/bilan/edit";
import { encodeXml } from "../../xml/text";

const GRID = `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;

/** The axis of categories and that of values (CT_CatAx, CT_ValAx). `percent`: what the package's family writes behind a percentage. */
export function axesXml({ type, axisFormat }: Pick<AddChart, "type" | "axisFormat">, percent: string): string {
  const lines = type === "courbes";
  const [categoryPlace, valuePlace] = lines ? ["b", "l"] : ["l", "b"];
  const format = axisFormat === undefined ? `<c:numFmt formatCode="General" sourceLinked="1"/>` : `<c:numFmt formatCode="${encodeXml(axisFormat)}" sourceLinked="0"/>`;
  const ends = (orientation: string): string => `<c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>`;
  // Bars are read from top to bottom like the rows they come from; their values then stand below, at the last category.
  return `<c:catAx><c:axId val="1"/>${ends(lines ? "minMax" : "maxMin")}<c:axPos val="${categoryPlace}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100${percent}"/><c:noMultiLvlLbl val="1"/></c:catAx>`
    + `<c:valAx><c:axId val="2"/>${ends("minMax")}<c:axPos val="${valuePlace}"/>${GRID}${format}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="${lines ? "autoZero" : "max"}"/><c:crossBetween val="between"/></c:valAx>`;
}
