"""Questions that the data answers by itself, each as SQL for ``data/register.sqlite``.

Written once: the page on data shows them, and tests ask them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and the statement that answers it."""

    asked: str
    sql: str
    """Names after a colon stand for what is asked about, such as ``:force``."""
    example: str = ""
    """The statement that finds something to ask about: a column for each such name. ``:maker`` in
    it is the body that decides as a rule. Empty where nothing has to be chosen."""


QUESTIONS = (
    Question(
        "Which agreements bound a force on a day? Those that may have, as far as can be told.",
        """SELECT DISTINCT title, version,
  :day BETWEEN surely_from AND surely_until AS surely
FROM agreements_by_day
WHERE force = :force AND :day BETWEEN perhaps_from AND perhaps_until
ORDER BY title, version""",
        # The June half way between the first and the last year in which a version surely began.
        """SELECT b.force,
  ((min(substr(b.surely_from, 1, 4)) + max(substr(b.surely_from, 1, 4))) / 2) || '-06-01' AS day
FROM agreements_by_day AS b
LEFT JOIN force_policing_body AS f ON f.key = b.force AND f.body = :maker
WHERE b.surely_from < '9999-12-31'
GROUP BY b.force ORDER BY count(f.key) DESC, count(*) DESC, b.force LIMIT 1""",
    ),
    Question(
        "Which decisions rest on a paper that a board was only asked to note?",
        """SELECT DISTINCT decision, title, paper
FROM decisions_by_paper AS d
WHERE EXISTS (SELECT 1 FROM paper_recommendations AS r WHERE r.key = d.paper)
  AND NOT EXISTS (SELECT 1 FROM paper_recommendations AS r
    WHERE r.key = d.paper AND r.verb <> 'note')
ORDER BY decision""",
    ),
    Question(
        "What was promised of a programme, and what was reported?",
        """SELECT status, measure, amount_printed, percent, period, paper
FROM programme_benefits WHERE key = :programme
ORDER BY status, benefits_place""",
        # One of which more than one thing is told, in numbers that can be compared.
        """SELECT key AS programme FROM programme_benefits
GROUP BY key
ORDER BY count(DISTINCT status) > 1 DESC, count(percent) DESC, count(*) DESC, key LIMIT 1""",
    ),
    Question(
        "Which versions of agreements have no published text?",
        """SELECT a.title, v.version
FROM agreement_versions AS v JOIN agreements AS a ON a.key = v.key
WHERE coalesce(v.publication_basis, 'not-held') = 'not-held'
ORDER BY a.title, v.versions_place""",
    ),
    Question(
        "Which business cases were approved at a meeting?",
        """SELECT p.title, s.stage
FROM programme_stages AS s JOIN programmes AS p ON p.key = s.key
WHERE s."by" = :body AND s."on" = :day AND s.stage LIKE '%business case'
ORDER BY p.title""",
        """SELECT "by" AS body, "on" AS day FROM programme_stages
WHERE stage LIKE '%business case' AND "by" IS NOT NULL AND "on" IS NOT NULL
GROUP BY "by", "on" ORDER BY count(*) DESC, "on" DESC, "by" LIMIT 1""",
    ),
    Question(
        "What does a row of a table of figures come to?",
        """SELECT f.title, r.label, f.unit, round(sum(v.value), 3) AS total
FROM programme_figures AS f
JOIN programme_figures_rows AS r USING (key, figures_place)
JOIN programme_figures_rows_values AS v USING (key, figures_place, rows_place)
WHERE f.key = :programme
GROUP BY f.key, f.figures_place, r.rows_place
ORDER BY f.figures_place, r.rows_place""",
        # The one with the longest row, since that is tedious to add up by hand.
        """SELECT key AS programme FROM programme_figures_rows_values
GROUP BY key ORDER BY max(values_place) DESC, key LIMIT 1""",
    ),
)
