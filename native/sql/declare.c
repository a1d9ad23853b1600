/* SPDX-License-Identifier: MIT */
/* Writes what PostgreSQL is told of the functions (hotro--VERSION.sql): the columns are those of the law that is compiled in.
 */
#include "sql/amounts.h"

#include <stdio.h>

int main(void) {
    puts("\\echo Use \"CREATE EXTENSION hotro\" to load this file. \\quit");
    puts("CREATE FUNCTION hotro(\"case\" json) RETURNS json\n"
         "    AS 'MODULE_PATHNAME', 'hotro_assess' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;");
    fputs("CREATE FUNCTION hotro_amounts(\"case\" json", stdout);
    for (unsigned i = 0; i < ht_sql_row_column_count(); i++) {
        printf(",\n    OUT %s %s", ht_sql_row_column_name(i), ht_sql_row_column_is_dong(i) ? "bigint" : "text");
    }
    puts(")\n    AS 'MODULE_PATHNAME', 'hotro_row' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;");
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
