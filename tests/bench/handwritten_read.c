/* SPDX-License-Identifier: MIT */
#include "handwritten.h"

/* Values are told apart by their length and a byte or two: fast and fragile, a limit rather than a design. */
struct cell {
    const char *at;
    uint32_t length;
};

static struct cell next_cell(const char **at) {
    const char *end = *at;
    while (*end != ',' && *end != '\n' && *end != '\r') {
        end++;
    }
    const struct cell cell = {*at, (uint32_t)(end - *at)};
    *at = end + 1;
    return cell;
}

static uint8_t agency_of(struct cell cell) {
    switch (cell.length) {
    case 7:
        return OUTSIDE;
    case 9:
        return IT_CENTER;
    case 12:
        return OTHER_PUBLIC;
    case 13:
        return cell.at[8] == 'p' ? COMMUNE_PARTY : COMMUNE_FRONT;
    case 16:
        return cell.at[11] == 'p' ? PROVINCIAL_PARTY : PROVINCIAL_FRONT;
    case 18:
        return cell.at[0] == 's' ? SCIENCE_DEPARTMENT : INFORMATION_CENTER;
    case 22:
        return cell.at[0] == 'p' ? PARTY_COMMITTEE_OFFICE : COMMUNE_ADMINISTRATION;
    case 24:
        return PEOPLES_COMMITTEE_OFFICE;
    default:
        return PROVINCIAL_ADMINISTRATION;
    }
}

static uint8_t position_of(struct cell cell) {
    switch (cell.length) {
    case 13:
        return CIVIL_SERVANT;
    case 15:
        return PUBLIC_EMPLOYEE;
    case 12:
        return ARMED_FORCES;
    default:
        return cell.at[0] == 'c' ? CADRE : OTHER;
    }
}

static uint8_t duty_of(struct cell cell) {
    switch (cell.length) {
    case 9:
        return FULL_TIME;
    case 19:
        return FULL_TIME_UNWRITTEN;
    case 18:
        return FULL_TIME_UNLISTED;
    case 17:
        return FULL_TIME_RELATED;
    case 10:
        return CONCURRENT;
    default:
        return NO_DUTY;
    }
}

static uint8_t reason_of(char first, char second) {
    return first == 'u' ? UNPAID_LEAVE : first == 'o' ? OFF_DUTY : second == 'o' ? SOCIAL_INSURANCE : SUSPENSION;
}

static int32_t two(const char *at) {
    return 10 * (at[0] - '0') + at[1] - '0';
}

static int32_t day_at(const char *at) {
    return handwritten_day(100 * two(at) + two(at + 2), two(at + 5), two(at + 8));
}

static int32_t day_or(struct cell cell, int32_t absent) {
    return cell.length > 0 ? day_at(cell.at) : absent;
}

static int64_t money_of(struct cell cell) {
    int64_t dong = 0;
    for (uint32_t i = 0; i < cell.length; i++) {
        dong = 10 * dong + cell.at[i] - '0';
    }
    return dong;
}

static bool is_yes(struct cell cell) {
    return cell.length == 3;
}

static uint8_t interruptions_of(struct cell cell, struct interruption *to) {
    uint8_t count = 0;
    const char *end = cell.at + cell.length;
    for (const char *at = cell.at; at < end; count++) {
        to[count] = (struct interruption){day_at(at), day_at(at + 11), reason_of(at[22], at[23])};
        at += 22;
        while (at < end && *at != ';') {
            at++;
        }
        at += 2;
    }
    return count;
}

const char *handwritten_read(const char *at, struct person *person) {
    (void)next_cell(&at); /* id */
    person->agency = agency_of(next_cell(&at));
    person->position = position_of(next_cell(&at));
    person->duty = duty_of(next_cell(&at));
    person->duty_from = day_or(next_cell(&at), NEVER);
    person->duty_to = day_or(next_cell(&at), FOREVER);
    person->interruption_count = interruptions_of(next_cell(&at), person->interruptions);
    const struct cell degree = next_cell(&at);
    person->degree = degree.length == 4 ? NO_DEGREE : degree.length == 6 ? MASTER : DOCTORATE;
    person->it_field = is_yes(next_cell(&at));
    person->sent_for_training = is_yes(next_cell(&at));
    person->graduated_on = day_or(next_cell(&at), NEVER);
    const struct cell funding = next_cell(&at);
    person->central_funding = funding.length == 7                           ? FUNDING_PARTIAL
                              : funding.length == 4 && funding.at[0] == 'f' ? FUNDING_FULL
                                                                            : FUNDING_NONE;
    person->priority_group = is_yes(next_cell(&at));
    person->attracted = is_yes(next_cell(&at));
    person->attracted_from = day_or(next_cell(&at), NEVER);
    person->attraction_to = day_or(next_cell(&at), FOREVER);
    person->attraction_once = money_of(next_cell(&at));
    person->attraction_monthly = money_of(next_cell(&at));
    person->attraction_rent = money_of(next_cell(&at));
    person->since = day_or(next_cell(&at), handwritten_day(2025, 7, 16));
    person->until = day_or(next_cell(&at), handwritten_day(2030, 12, 31));
    return at;
}
