/* SPDX-License-Identifier: MIT */
#include "other_policy.h"

const char other_policy_dates[] = "{\"started_on\":\"2028-12-16\",\"ended_on\":\"2031-12-31\",\"hired_on\":\"2029-03-31\","
                                  "\"absences\":[{\"from\":\"2029-02-01\",\"to\":\"2029-03-10\",\"reason\":\"sabbatical\"},"
                                  "{\"from\":\"2029-03-05\",\"to\":\"2029-03-20\",\"reason\":\"sickness\"}]}";
const char other_policy_figures[] = "[{\"name\":\"post.station\",\"from\":\"2029-01-01\",\"value\":8000000,\"citation\":\"x\"},"
                                    "{\"name\":\"post.shared\",\"from\":\"2028-01-01\",\"value\":0,\"citation\":\"x\"},"
                                    "{\"name\":\"base.salary\",\"from\":\"2030-01-01\",\"value\":2000000,\"citation\":\"x\"}]";
