/* SPDX-License-Identifier: MIT */
#include "text/book_write.h"

#include "text/sheet_write.h"
#include "text/text.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define RELATIONS   "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE     "http://schemas.openxmlformats.org/package/2006/"
#define MAIN        "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define SPREADSHEET "application/vnd.openxmlformats-officedocument.spreadsheetml."
#define DRAWING     "application/vnd.openxmlformats-officedocument."

static void put_numbered(ht_text *out, const char *before, uint32_t number, const char *behind) {
    ht_put(out, before);
    ht_put_number(out, number);
    ht_put(out, behind);
}

void ht_put_sheet_part(ht_text *out, uint32_t number) {
    put_numbered(out, "xl/worksheets/sheet", number, ".xml");
}

void ht_put_sheet_relations_part(ht_text *out, uint32_t number) {
    put_numbered(out, "xl/worksheets/_rels/sheet", number, ".xml.rels");
}

void ht_put_content_types(ht_text *out, uint32_t tab_count, bool has_chart) {
    ht_put(out,
           DECLARATION "<Types xmlns=\"" PACKAGE "content-types\">"
                       "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                       "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                       "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SPREADSHEET "sheet.main+xml\"/>"
                       "<Override PartName=\"/xl/styles.xml\" ContentType=\"" SPREADSHEET "styles+xml\"/>");
    for (uint32_t number = 1; number <= tab_count; number++) {
        put_numbered(out, "<Override PartName=\"/xl/worksheets/sheet", number,
                     ".xml\" ContentType=\"" SPREADSHEET "worksheet+xml\"/>");
    }
    if (has_chart) {
        ht_put(out, "<Override PartName=\"/" HT_PART_DRAWING "\" ContentType=\"" DRAWING "drawing+xml\"/>"
                    "<Override PartName=\"/" HT_PART_CHART "\" ContentType=\"" DRAWING "drawingml.chart+xml\"/>");
    }
    ht_put(out, "</Types>");
}

static void begin_relations(ht_text *out) {
    ht_put(out, DECLARATION "<Relationships xmlns=\"" PACKAGE "relationships\">");
}

static void put_relation(ht_text *out, uint32_t id, const char *type, const char *target) {
    put_numbered(out, "<Relationship Id=\"rId", id, "\" Type=\"" RELATIONS "/");
    ht_put(out, type);
    ht_put(out, "\" Target=\"");
    ht_put(out, target);
    ht_put(out, "\"/>");
}

static void end_relations(ht_text *out) {
    ht_put(out, "</Relationships>");
}

static void put_only_relation(ht_text *out, const char *type, const char *target) {
    begin_relations(out);
    put_relation(out, 1, type, target);
    end_relations(out);
}

void ht_put_package(ht_text *out) {
    put_only_relation(out, "officeDocument", HT_PART_WORKBOOK);
}

void ht_put_sheet_relations(ht_text *out) {
    put_only_relation(out, "drawing", "../drawings/drawing1.xml");
}

void ht_put_drawing_relations(ht_text *out) {
    put_only_relation(out, "chart", "../charts/chart1.xml");
}

void ht_put_workbook_relations(ht_text *out, uint32_t tab_count) {
    enum { TARGET_BYTES = 64 };
    begin_relations(out);
    for (uint32_t number = 1; number <= tab_count; number++) {
        char bytes[TARGET_BYTES];
        ht_text target = {.at = bytes, .capacity = sizeof bytes - 1};
        put_numbered(&target, "worksheets/sheet", number, ".xml");
        bytes[target.length] = '\0';
        put_relation(out, number, "worksheet", bytes);
    }
    put_relation(out, tab_count + 1, "styles", "styles.xml");
    end_relations(out);
}

/* 'List'!$1:$2 with the apostrophes of the name doubled. */
static void put_rows(ht_text *out, const ht_book_tab *tab) {
    size_t first = 0;
    ht_put(out, "'");
    for (size_t i = 0; i < tab->name.length; i++) {
        if (tab->name.at[i] == '\'') {
            ht_put_xml(out, (ht_string){tab->name.at + first, i + 1 - first});
            first = i; /* once more */
        }
    }
    ht_put_xml(out, (ht_string){tab->name.at + first, tab->name.length - first});
    put_numbered(out, "'!$1:$", tab->repeated_rows, "");
}

void ht_put_workbook(ht_text *out, const ht_book_tab *tabs, uint32_t tab_count) {
    bool has_names = false;
    ht_put(out, DECLARATION "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS "\">"
                            "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
    for (uint32_t i = 0; i < tab_count; i++) {
        ht_put(out, "<sheet name=\"");
        ht_put_xml(out, tabs[i].name);
        put_numbered(out, "\" sheetId=\"", tabs[i].number, "");
        put_numbered(out, "\" r:id=\"rId", tabs[i].number, "\"/>");
    }
    ht_put(out, "</sheets>");
    for (uint32_t i = 0; i < tab_count; i++) {
        if (tabs[i].repeated_rows > 0) {
            ht_put(out, has_names ? "" : "<definedNames>");
            has_names = true;
            put_numbered(out, "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"", i, "\">");
            put_rows(out, &tabs[i]);
            ht_put(out, "</definedName>");
        }
    }
    ht_put(out, has_names ? "</definedNames>" : "");
    ht_put(out, "</workbook>");
}

/* Of rows of several lines. */
#define MIDDLE "<alignment vertical=\"center\"/></xf>"

/* cellXfs in the order of ht_cell_style. Number formats 3 and 10 are those of every workbook. */
void ht_put_styles(ht_text *out) {
    _Static_assert(HT_STYLE_BOLD == 1 && HT_STYLE_MONEY == 2 && HT_STYLE_DATE == 3 && HT_STYLE_PERCENT == 4 &&
                       HT_STYLE_WRAPPED == 5 && HT_STYLE_COUNT == 6,
                   "the order of cellXfs");
    ht_put(out, DECLARATION
           "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
           "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
           "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
           "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
           "patternType=\"gray125\"/></fill></fills>"
           "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\">" MIDDLE "</cellStyleXfs>"
           "<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
           "applyAlignment=\"1\">" MIDDLE
           "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">"
           "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
           "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
           "applyAlignment=\"1\">" MIDDLE "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
           "applyNumberFormat=\"1\" applyAlignment=\"1\">" MIDDLE
           "<xf numFmtId=\"10\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
           "applyAlignment=\"1\">" MIDDLE
           "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
           "<alignment vertical=\"center\" wrapText=\"1\"/></xf></cellXfs>"
           "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
}
