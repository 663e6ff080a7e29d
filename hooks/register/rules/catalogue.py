"""Every rule, by code. Written out, so that adding one is a line that a reviewer sees."""

from __future__ import annotations

from register.rules.access import (
    image_without_text,
    link_called_here,
)
from register.rules.agreements import (
    ends_before_it_starts,
    ends_soon,
    extended_after_its_end,
    gap_between_versions,
    in_force_before_approval,
    overlapping_versions,
    party_count,
    review_passed,
)
from register.rules.allowances import (
    allowance_over,
    allowed_for_nothing,
    not_to_be_allowed,
)
from register.rules.allowances.allowing import AllowanceRule
from register.rules.authority import (
    condition_not_met,
    decision_without_paper,
    minutes_after_decision,
    paper_only_noted,
    paper_years_old,
)
from register.rules.fields import (
    date_impossible,
    date_not_one_day,
    date_with_time,
    date_without_note,
    empty_section,
    empty_value,
    missing_field,
    not_a_date,
    not_a_percentage,
    not_a_web_address,
    not_money,
    not_yes_or_no,
    published_before_decided,
    text_lost,
    unknown_field,
    unknown_term,
    written_twice,
    wrong_shape,
)
from register.rules.figures import (
    milestone_moved,
    two_dates_for_a_version,
)
from register.rules.file import (
    alias_or_tag,
    broken_line,
    control_character,
    duplicate_key,
    extension_not_allowed,
    front_matter_empty,
    front_matter_not_closed,
    front_matter_not_fields,
    lone_carriage_return,
    no_front_matter,
    not_a_plain_file,
    not_utf_8,
    odd_key,
    odd_name,
    second_document,
    setting_not_usable,
    settings_unreadable,
    tab_indentation,
    too_deep,
    too_large,
    too_many,
)
from register.rules.publication import (
    public_meeting_incomplete,
    summary_without_reason,
    version_not_published,
)
from register.rules.references import (
    cites_withdrawn,
    link_by_address,
    name_differs_from_reference,
    odd_reference,
    reference_to_itself,
    reference_to_nothing,
    reference_to_two,
    reference_used_twice,
)
from register.rules.release import (
    not_for_publication,
    protective_marking,
)
from register.rules.rule import Rule

ALLOWANCES: tuple[AllowanceRule, ...] = (
    not_to_be_allowed.RULE,
    allowed_for_nothing.RULE,
    allowance_over.RULE,
)
"""Rules about allowances, which look at what the others found."""

RULES: tuple[Rule, ...] = (
    no_front_matter.RULE,
    front_matter_not_closed.RULE,
    front_matter_empty.RULE,
    duplicate_key.RULE,
    front_matter_not_fields.RULE,
    second_document.RULE,
    broken_line.RULE,
    tab_indentation.RULE,
    alias_or_tag.RULE,
    odd_key.RULE,
    too_large.RULE,
    too_deep.RULE,
    too_many.RULE,
    not_utf_8.RULE,
    lone_carriage_return.RULE,
    control_character.RULE,
    not_a_plain_file.RULE,
    odd_name.RULE,
    settings_unreadable.RULE,
    extension_not_allowed.RULE,
    setting_not_usable.RULE,
    missing_field.RULE,
    unknown_field.RULE,
    wrong_shape.RULE,
    empty_value.RULE,
    empty_section.RULE,
    written_twice.RULE,
    text_lost.RULE,
    unknown_term.RULE,
    not_yes_or_no.RULE,
    not_a_percentage.RULE,
    not_a_web_address.RULE,
    not_a_date.RULE,
    date_impossible.RULE,
    date_not_one_day.RULE,
    date_with_time.RULE,
    date_without_note.RULE,
    not_money.RULE,
    published_before_decided.RULE,
    reference_to_nothing.RULE,
    reference_to_two.RULE,
    reference_used_twice.RULE,
    link_by_address.RULE,
    reference_to_itself.RULE,
    cites_withdrawn.RULE,
    name_differs_from_reference.RULE,
    odd_reference.RULE,
    gap_between_versions.RULE,
    overlapping_versions.RULE,
    ends_before_it_starts.RULE,
    extended_after_its_end.RULE,
    in_force_before_approval.RULE,
    ends_soon.RULE,
    review_passed.RULE,
    party_count.RULE,
    decision_without_paper.RULE,
    paper_only_noted.RULE,
    paper_years_old.RULE,
    minutes_after_decision.RULE,
    condition_not_met.RULE,
    two_dates_for_a_version.RULE,
    milestone_moved.RULE,
    version_not_published.RULE,
    summary_without_reason.RULE,
    public_meeting_incomplete.RULE,
    protective_marking.RULE,
    not_for_publication.RULE,
    link_called_here.RULE,
    image_without_text.RULE,
)
"""Rules about the register, in the order of their codes."""

FAMILIES = {
    "R0": "What a record is allowed to leave undone",
    "R1": "The file can be read",
    "R2": "Each field says what it should",
    "R3": "Links between records lead somewhere",
    "R4": "The life of an agreement holds together",
    "R5": "A decision rests on what came before it",
    "R6": "Dates and figures agree",
    "R7": "What the law asks to be shown is shown",
    "R8": "Nothing is shown that must not be",
    "R9": "Everybody can read it",
}
"""What each family of rules looks after, by the beginning of its codes."""
