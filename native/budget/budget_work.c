/* SPDX-License-Identifier: MIT */
#include "budget/budget_work.h"
#include "budget/budget_lines.h"
#include "list/list_write.h"
#include "list/listing.h"
#include "list/rejects.h"

#include <stdlib.h>

enum { SINK_MESSAGES, SINK_REJECTS, SINKS };
enum { REJECTS_BYTES = 2 * HT_LIST_ROOM, ROOM_BYTES = 1 << 18 };

struct ht_budget_room {
    ht_budget_room *next;
    char bytes[];
};

typedef struct {
    ht_list_reader reader;
    ht_budget_work *of;
    ht_budget_room *rooms;
    bool is_out_of_memory;
    ht_budget_adder adder;
} worker;

/* ---- Rooms ---- */

/* Room for as much as the table lacks. */
static bool give_room(worker *mine) {
    ht_area *const area = &mine->adder.table.area;
    const size_t bytes = area->lacking > ROOM_BYTES ? area->lacking : ROOM_BYTES;
    ht_budget_room *const room = malloc(sizeof *room + bytes);
    if (room == NULL) {
        return false;
    }
    room->next = mine->rooms;
    mine->rooms = room;
    ht_area_give(area, room->bytes, bytes);
    return true;
}

/* What has been merged lies in them. */
static void keep_rooms(ht_budget_work *all, ht_budget_room *rooms) {
    while (rooms != NULL) {
        ht_budget_room *const next = rooms->next;
        rooms->next = all->rooms;
        all->rooms = rooms;
        rooms = next;
    }
}

void ht_budget_work_end(ht_budget_work *all) {
    while (all->rooms != NULL) {
        ht_budget_room *const next = all->rooms->next;
        free(all->rooms);
        all->rooms = next;
    }
}

void ht_budget_work_begin(ht_budget_work *all) {
    ht_budget_work_end(all);
    all->is_out_of_memory = false;
    all->budget->counts = (ht_list_counts){0};
    ht_budget_begin(all->budget, all->budget->table);
}

/* ---- Lines ---- */

static void *make_worker(void *context) {
    ht_budget_work *all = context;
    worker *mine = malloc(sizeof *mine);
    if (mine != NULL) {
        ht_reader_init(&mine->reader, &all->listing);
        ht_budget_adder_init(&mine->adder, all->budget, &mine->reader.repeated_in_piece);
        mine->of = all;
        mine->rooms = NULL;
        mine->is_out_of_memory = false;
    }
    return mine;
}

static void add_line(worker *mine) {
    while (!mine->is_out_of_memory && !ht_budget_add(&mine->adder, &mine->reader.list, &mine->reader.line)) {
        mine->is_out_of_memory = !give_room(mine);
    }
}

static bool work(void *own, ht_piece *piece) {
    worker *mine = own;
    ht_text *rejects = &piece->results[SINK_REJECTS];
    while (ht_has_room_for_reject(&mine->of->listing, rejects)) {
        if (!ht_reader_next(&mine->reader)) {
            return true;
        }
        if (!ht_reader_is_bad(&mine->reader)) {
            add_line(mine);
            continue;
        }
        mine->adder.counts.bad++;
        ht_reader_refuse(&mine->reader, &piece->results[SINK_MESSAGES], rejects);
    }
    return false;
}

static bool pass(void *context, void *own, ht_piece *piece) {
    ht_budget_work *all = context;
    worker *mine = own;
    return ht_reader_pass(&mine->reader, &all->listing, &piece->results[SINK_MESSAGES], piece) &&
           ht_pass_rejects(&all->listing, &piece->results[SINK_REJECTS]);
}

static void end(void *context, void *own) {
    ht_budget_work *all = context;
    worker *mine = own;
    ht_budget_join(all->budget, &mine->adder);
    all->is_out_of_memory |= mine->is_out_of_memory;
    keep_rooms(all, mine->rooms);
    ht_reader_end(&mine->reader);
    free(mine);
}

ht_line_work ht_budget_lines(ht_budget_work *all) {
    return (ht_line_work){.sink_count = SINKS,
                          .capacities = {HT_MESSAGE_ROOM, all->listing.has_rejects ? REJECTS_BYTES : 0},
                          .worker = make_worker,
                          .begin = ht_reader_begin,
                          .work = work,
                          .pass = pass,
                          .end = end,
                          .context = all};
}
