#pragma once

#include "core/schema/severity.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace stet {

/// Every rule, in the order of the table in rules.cpp.
enum class RuleId : std::uint8_t
{
    // The file
    Unreadable,
    DuplicateKey,
    MergeOverrides,
    TextBelow,
    LineSeparator,
    MixedLineEndings,
    Tabs,
    NoBreakIndent,
    FenceSpaces,
    FileDate,
    // The shape
    Required,
    Schema,
    YesNo,
    Secured,
    // Texts
    TitleLength,
    ExcerptLength,
    ExcerptCut,
    ExcerptRepeatsTitle,
    DoubleSpaces,
    TextCutByComment,
    Entities,
    Mojibake,
    InvisibleCharacter,
    AllCapitals,
    // The date
    DateInvalid,
    DateFuture,
    DateEarly,
    DateTimeZone,
    // Addresses
    AddressInvalid,
    AddressInsecure,
    AddressProvider,
    AddressTracking,
    AmpIsWeb,
    // Scores and the switch
    QualityRange,
    QualityMissing,
    PublishedLow,
    DraftHigh,
    DraftWaiting,
    HeatRange,
    PublishedText,
    PublishedUnset,
    // Topics
    TopicEmpty,
    TopicRepeated,
    TopicSpelling,
    // Images
    ImageMissing,
    ImageSizeMissing,
    ImageAspect,
    ImageSmall,
    ImageFileMissing,
    ImageSizeDiffers,
    // Related stories
    RelatedSelf,
    RelatedRepeated,
    RelatedFar,
    RelatedOneWay,
    // The set
    StoryTwice,
    SameAddress,
    SameTitle,
    SameSlug,
    // What a folder brings
    Configuration,
};
inline constexpr std::size_t ruleCount = static_cast<std::size_t>(RuleId::Configuration) + 1;

/// A rule's name and description. The texts are English, for translation in the context "Rule".
struct Rule
{
    RuleId id;
    const char* name; ///< as used in queries, configuration and reports: `title-length`
    Severity severity; ///< unless a folder's configuration says otherwise
    const char* title; ///< a few words
    const char* explanation; ///< why it matters, and how to fix it
    bool isOfSet = false; ///< about an article in relation to the others
    bool isFixable = false; ///< Stet can fix findings that have one right answer
};

/// In the order of RuleId.
std::span<const Rule> allRules();
const Rule& ruleOf(RuleId id);
std::optional<RuleId> ruleNamed(std::string_view name);

} // namespace stet
