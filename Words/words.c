// The word lists of this folder, embedded byte for byte. `#embed` is of C23.
#include "aspirant_words.h"

static const unsigned char da_abbreviations[] = {
#embed "da/abbreviations.tsv"
};
static const unsigned char da_acronyms[] = {
#embed "da/acronyms.tsv"
};
static const unsigned char da_announcements[] = {
#embed "da/announcements.txt"
};
static const unsigned char da_blows[] = {
#embed "da/blows.txt"
};
static const unsigned char da_capitals[] = {
#embed "da/capitals.txt"
};
static const unsigned char da_colours[] = {
#embed "da/colours.txt"
};
static const unsigned char da_compound_parts[] = {
#embed "da/compound-parts.txt"
};
static const unsigned char da_elderspeak[] = {
#embed "da/elderspeak.txt"
};
static const unsigned char da_groups[] = {
#embed "da/groups.tsv"
};
static const unsigned char da_help_refusals[] = {
#embed "da/help-refusals.txt"
};
static const unsigned char da_help_requests[] = {
#embed "da/help-requests.txt"
};
static const unsigned char da_idioms[] = {
#embed "da/idioms.tsv"
};
static const unsigned char da_insults[] = {
#embed "da/insults.txt"
};
static const unsigned char da_labels[] = {
#embed "da/labels.tsv"
};
static const unsigned char da_negated[] = {
#embed "da/negated.txt"
};
static const unsigned char da_people[] = {
#embed "da/people.txt"
};
static const unsigned char da_slurs[] = {
#embed "da/slurs.txt"
};
static const unsigned char da_synthetic_voices[] = {
#embed "da/synthetic-voices.txt"
};
static const unsigned char da_terms[] = {
#embed "da/terms.tsv"
};
static const unsigned char da_verdict_words[] = {
#embed "da/verdict-words.txt"
};
static const unsigned char da_verdicts[] = {
#embed "da/verdicts.tsv"
};
static const unsigned char en_abbreviations[] = {
#embed "en/abbreviations.tsv"
};
static const unsigned char en_acronyms[] = {
#embed "en/acronyms.tsv"
};
static const unsigned char en_announcements[] = {
#embed "en/announcements.txt"
};
static const unsigned char en_blows[] = {
#embed "en/blows.txt"
};
static const unsigned char en_capitals[] = {
#embed "en/capitals.txt"
};
static const unsigned char en_colours[] = {
#embed "en/colours.txt"
};
static const unsigned char en_elderspeak[] = {
#embed "en/elderspeak.txt"
};
static const unsigned char en_groups[] = {
#embed "en/groups.tsv"
};
static const unsigned char en_help_refusals[] = {
#embed "en/help-refusals.txt"
};
static const unsigned char en_help_requests[] = {
#embed "en/help-requests.txt"
};
static const unsigned char en_idioms[] = {
#embed "en/idioms.tsv"
};
static const unsigned char en_insults[] = {
#embed "en/insults.txt"
};
static const unsigned char en_labels[] = {
#embed "en/labels.tsv"
};
static const unsigned char en_negated[] = {
#embed "en/negated.txt"
};
static const unsigned char en_people[] = {
#embed "en/people.txt"
};
static const unsigned char en_slurs[] = {
#embed "en/slurs.txt"
};
static const unsigned char en_synthetic_voices[] = {
#embed "en/synthetic-voices.txt"
};
static const unsigned char en_terms[] = {
#embed "en/terms.tsv"
};
static const unsigned char en_verdict_words[] = {
#embed "en/verdict-words.txt"
};
static const unsigned char en_verdicts[] = {
#embed "en/verdicts.tsv"
};

static const aspirant_word_list lists[] = {
    {"da", "abbreviations", da_abbreviations, sizeof da_abbreviations},
    {"da", "acronyms", da_acronyms, sizeof da_acronyms},
    {"da", "announcements", da_announcements, sizeof da_announcements},
    {"da", "blows", da_blows, sizeof da_blows},
    {"da", "capitals", da_capitals, sizeof da_capitals},
    {"da", "colours", da_colours, sizeof da_colours},
    {"da", "compound-parts", da_compound_parts, sizeof da_compound_parts},
    {"da", "elderspeak", da_elderspeak, sizeof da_elderspeak},
    {"da", "groups", da_groups, sizeof da_groups},
    {"da", "help-refusals", da_help_refusals, sizeof da_help_refusals},
    {"da", "help-requests", da_help_requests, sizeof da_help_requests},
    {"da", "idioms", da_idioms, sizeof da_idioms},
    {"da", "insults", da_insults, sizeof da_insults},
    {"da", "labels", da_labels, sizeof da_labels},
    {"da", "negated", da_negated, sizeof da_negated},
    {"da", "people", da_people, sizeof da_people},
    {"da", "slurs", da_slurs, sizeof da_slurs},
    {"da", "synthetic-voices", da_synthetic_voices, sizeof da_synthetic_voices},
    {"da", "terms", da_terms, sizeof da_terms},
    {"da", "verdict-words", da_verdict_words, sizeof da_verdict_words},
    {"da", "verdicts", da_verdicts, sizeof da_verdicts},
    {"en", "abbreviations", en_abbreviations, sizeof en_abbreviations},
    {"en", "acronyms", en_acronyms, sizeof en_acronyms},
    {"en", "announcements", en_announcements, sizeof en_announcements},
    {"en", "blows", en_blows, sizeof en_blows},
    {"en", "capitals", en_capitals, sizeof en_capitals},
    {"en", "colours", en_colours, sizeof en_colours},
    {"en", "elderspeak", en_elderspeak, sizeof en_elderspeak},
    {"en", "groups", en_groups, sizeof en_groups},
    {"en", "help-refusals", en_help_refusals, sizeof en_help_refusals},
    {"en", "help-requests", en_help_requests, sizeof en_help_requests},
    {"en", "idioms", en_idioms, sizeof en_idioms},
    {"en", "insults", en_insults, sizeof en_insults},
    {"en", "labels", en_labels, sizeof en_labels},
    {"en", "negated", en_negated, sizeof en_negated},
    {"en", "people", en_people, sizeof en_people},
    {"en", "slurs", en_slurs, sizeof en_slurs},
    {"en", "synthetic-voices", en_synthetic_voices, sizeof en_synthetic_voices},
    {"en", "terms", en_terms, sizeof en_terms},
    {"en", "verdict-words", en_verdict_words, sizeof en_verdict_words},
    {"en", "verdicts", en_verdicts, sizeof en_verdicts},
};

const aspirant_word_list *aspirant_word_lists(size_t *count) {
  *count = sizeof lists / sizeof lists[0];
  return lists;
}
