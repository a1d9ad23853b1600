/* SPDX-License-Identifier: MIT */
/* libxlsxwriter, loaded when a workbook is written and not before: with the libraries that it needs it would double the time in
   which every other command starts. */
#ifndef HOTRO_SPREADSHEET_H
#define HOTRO_SPREADSHEET_H

#include <xlsxwriter.h>

#define HT_XLSX_FUNCTIONS(FUNCTION)                                                                                            \
    FUNCTION(workbook_new_opt)                                                                                                 \
    FUNCTION(workbook_close)                                                                                                   \
    FUNCTION(workbook_add_worksheet)                                                                                           \
    FUNCTION(workbook_add_format)                                                                                              \
    FUNCTION(workbook_add_chart)                                                                                               \
    FUNCTION(worksheet_activate)                                                                                               \
    FUNCTION(worksheet_freeze_panes)                                                                                           \
    FUNCTION(worksheet_set_column)                                                                                             \
    FUNCTION(worksheet_write_string)                                                                                           \
    FUNCTION(worksheet_write_number)                                                                                           \
    FUNCTION(worksheet_write_formula_num)                                                                                      \
    FUNCTION(worksheet_insert_chart)                                                                                           \
    FUNCTION(format_set_bold)                                                                                                  \
    FUNCTION(format_set_num_format)                                                                                            \
    FUNCTION(chart_add_series)                                                                                                 \
    FUNCTION(chart_series_set_categories)                                                                                      \
    FUNCTION(chart_series_set_values)                                                                                          \
    FUNCTION(chart_series_set_name_range)                                                                                      \
    FUNCTION(chart_axis_set_num_format)                                                                                        \
    FUNCTION(chart_legend_set_position)                                                                                        \
    FUNCTION(lxw_rowcol_to_range)

typedef struct {
#define HT_XLSX_MEMBER(name) __typeof__(name) *name;
    HT_XLSX_FUNCTIONS(HT_XLSX_MEMBER)
#undef HT_XLSX_MEMBER
} ht_xlsx_functions;

/* Filled by ht_has_workbooks (listing.h). */
extern ht_xlsx_functions ht_xlsx;

#define workbook_new_opt            ht_xlsx.workbook_new_opt
#define workbook_close              ht_xlsx.workbook_close
#define workbook_add_worksheet      ht_xlsx.workbook_add_worksheet
#define workbook_add_format         ht_xlsx.workbook_add_format
#define workbook_add_chart          ht_xlsx.workbook_add_chart
#define worksheet_activate          ht_xlsx.worksheet_activate
#define worksheet_freeze_panes      ht_xlsx.worksheet_freeze_panes
#define worksheet_set_column        ht_xlsx.worksheet_set_column
#define worksheet_write_string      ht_xlsx.worksheet_write_string
#define worksheet_write_number      ht_xlsx.worksheet_write_number
#define worksheet_write_formula_num ht_xlsx.worksheet_write_formula_num
#define worksheet_insert_chart      ht_xlsx.worksheet_insert_chart
#define format_set_bold             ht_xlsx.format_set_bold
#define format_set_num_format       ht_xlsx.format_set_num_format
#define chart_add_series            ht_xlsx.chart_add_series
#define chart_series_set_categories ht_xlsx.chart_series_set_categories
#define chart_series_set_values     ht_xlsx.chart_series_set_values
#define chart_series_set_name_range ht_xlsx.chart_series_set_name_range
#define chart_axis_set_num_format   ht_xlsx.chart_axis_set_num_format
#define chart_legend_set_position   ht_xlsx.chart_legend_set_position
#define lxw_rowcol_to_range         ht_xlsx.lxw_rowcol_to_range

#endif
