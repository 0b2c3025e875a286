# Findings lie by chapter: a folder for each, and in it a file named as the tables that they are about. The
# chapter of a question is the package below jobs/src/main/java/org/evenhand/measure that declares it.
questions_of <- list(
  appeals = c("appeal_waiting", "appeals", "reinstatement"),
  caseload = c("caseload", "identity_checks", "jurisdiction"),
  consistency = c("agreement", "blind_decisions", "deciders", "outside_contact"),
  ladder = c("guideline_range", "rungs", "sanction_severity", "sanction_severity_beside", "suspension_length",
    "usual_range"),
  likeforlike = c("allegations", "by_role", "by_target", "dependence_decider", "dependence_incident",
    "dependence_respondent", "like_for_like", "like_for_like_beside", "matched_comparators", "pooled_categories"),
  members = c("collective_sanctions", "collective_share", "complaints_per_member", "member_funnel", "member_rates",
    "regional_funnel"),
  mix = c("case_mix", "case_mix_factors"),
  rates = c("sanction_gap", "sanction_rate"),
  reports = c("coordination", "disclosure_timing", "disclosures", "exchanges", "lawful_basis", "pile_ons",
    "referral_delay", "referrals", "repeat_respondents", "reporter_concentration", "reporters", "route_held_fixed",
    "routes"),
  robustness = c("missing_alignment", "reporting_propensity", "sensitivity", "undeclared"),
  stages = c("category_stages", "interim", "pending_bounds", "stages"),
  time = c("backlog", "category_time", "leaving", "open_cases", "promises", "waiting_time"),
  trend = c("monitoring", "policy_change", "rolling_windows", "vote_windows"))
chapter_of <- setNames(rep(names(questions_of), lengths(questions_of)), unlist(questions_of))

# Writes each chapter's part of the findings below the directory by a function of file name and rows.
write_by_chapter <- function(findings, name, directory, write) {
  chapters <- chapter_of[findings$question]
  stopifnot(!anyNA(chapters))
  for (chapter in unique(chapters)) {
    dir.create(file.path(directory, chapter), showWarnings = FALSE)
    write(file.path(chapter, name), findings[chapters == chapter, , drop = FALSE])
  }
}
