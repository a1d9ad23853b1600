/* SPDX-License-Identifier: MIT */
#include "text/sheet_place.h"
#include "text/chart_write.h"

#include "text/sheet.h"
#include "text/text.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define DRAWING     "http://schemas.openxmlformats.org/drawingml/2006/"

static void put_corner(ht_text *out, const char *name, ht_cell_place place) {
    ht_put(out, "<xdr:");
    ht_put(out, name);
    ht_put(out, "><xdr:col>");
    ht_put_number(out, place.column);
    ht_put(out, "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>");
    ht_put_number(out, (int64_t)place.row - 1);
    ht_put(out, "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:");
    ht_put(out, name);
    ht_put(out, ">");
}

void ht_put_drawing(ht_text *out, const ht_chart *chart) {
    ht_put(out,
           DECLARATION "<xdr:wsDr xmlns:xdr=\"" DRAWING "spreadsheetDrawing\" xmlns:a=\"" DRAWING "main\"><xdr:twoCellAnchor>");
    put_corner(out, "from", chart->first);
    put_corner(out, "to", chart->last);
    ht_put(out,
           "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"Chart 1\"/><xdr:cNvGraphicFramePr/>"
           "</xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>"
           "<a:graphicData uri=\"" DRAWING "chart\"><c:chart xmlns:c=\"" DRAWING "chart\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/></a:graphicData>"
           "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>");
}

static void put_absolute(ht_text *out, ht_cell_place place) {
    ht_put(out, "$");
    ht_put_column_letters(out, place.column);
    ht_put(out, "$");
    ht_put_number(out, place.row);
}

/* The cells from `first` to `last` of the table; one where they are the same. */
static void put_cells(ht_text *out, const ht_chart *chart, ht_cell_place first, ht_cell_place last) {
    ht_put(out, "<c:f>'");
    ht_put_xml(out, chart->sheet); /* a name of ours: no apostrophes */
    ht_put(out, "'!");
    put_absolute(out, first);
    if (last.row != first.row) {
        ht_put(out, ":");
        put_absolute(out, last);
    }
    ht_put(out, "</c:f>");
}

static void put_series(ht_text *out, const ht_chart *chart, uint32_t series) {
    const uint32_t column = series + 1;
    const ht_cell_place heading = {1, column};
    ht_put(out, "<c:ser><c:idx val=\"");
    ht_put_number(out, series);
    ht_put(out, "\"/><c:order val=\"");
    ht_put_number(out, series);
    ht_put(out, "\"/><c:tx><c:strRef>");
    put_cells(out, chart, heading, heading);
    ht_put(out, "</c:strRef></c:tx><c:cat><c:strRef>");
    put_cells(out, chart, (ht_cell_place){2, 0}, (ht_cell_place){chart->last_row, 0});
    ht_put(out, "</c:strRef></c:cat><c:val><c:numRef>");
    put_cells(out, chart, (ht_cell_place){2, column}, (ht_cell_place){chart->last_row, column});
    ht_put(out, "</c:numRef></c:val></c:ser>");
}

void ht_put_chart(ht_text *out, const ht_chart *chart) {
    ht_put(out, DECLARATION "<c:chartSpace xmlns:c=\"" DRAWING "chart\" xmlns:a=\"" DRAWING "main\"><c:chart>"
                            "<c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\"col\"/>"
                            "<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
    for (uint32_t series = 0; series < chart->series_count; series++) {
        put_series(out, chart, series);
    }
    ht_put(out, "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
                "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
                "<c:axPos val=\"b\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/></c:catAx>"
                "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
                "<c:axPos val=\"l\"/><c:majorGridlines/><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>"
                "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/></c:valAx></c:plotArea>");
    ht_put(out, chart->series_count > 1 ? "<c:legend><c:legendPos val=\"r\"/></c:legend>" : "");
    ht_put(out, "<c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>");
}
