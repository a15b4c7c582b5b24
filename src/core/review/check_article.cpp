#include "core/review/check_article.h"

#include "core/edit/missing_quotes.h"
#include "core/review/article_rules.h"

#include <array>

namespace stet {

namespace {

struct ArticleRule
{
    RuleId id;
    void (*check)(ArticleFindings&);
};

constexpr std::array articleRules{
    ArticleRule{RuleId::DuplicateKey, checkDuplicateKey}, ArticleRule{RuleId::MergeOverrides, checkMergeOverrides},
    ArticleRule{RuleId::TextBelow, checkTextBelow}, ArticleRule{RuleId::LineSeparator, checkLineSeparators},
    ArticleRule{RuleId::MixedLineEndings, checkMixedLineEndings}, ArticleRule{RuleId::Tabs, checkTabs},
    ArticleRule{RuleId::NoBreakIndent, checkNoBreakIndent}, ArticleRule{RuleId::FenceSpaces, checkFenceSpaces},
    ArticleRule{RuleId::FileDate, checkFileDate}, ArticleRule{RuleId::Required, checkRequired},
    ArticleRule{RuleId::YesNo, checkYesNo}, ArticleRule{RuleId::Secured, checkSecured},
    ArticleRule{RuleId::TitleLength, checkTitleLength}, ArticleRule{RuleId::ExcerptLength, checkExcerptLength},
    ArticleRule{RuleId::ExcerptCut, checkExcerptCut},
    ArticleRule{RuleId::ExcerptRepeatsTitle, checkExcerptRepeatsTitle},
    ArticleRule{RuleId::DoubleSpaces, checkDoubleSpaces}, ArticleRule{RuleId::TextCutByComment, checkTextCutByComment},
    ArticleRule{RuleId::Entities, checkEntities}, ArticleRule{RuleId::Mojibake, checkMojibake},
    ArticleRule{RuleId::InvisibleCharacter, checkInvisibleCharacters},
    ArticleRule{RuleId::AllCapitals, checkAllCapitals}, ArticleRule{RuleId::DateInvalid, checkDateInvalid},
    ArticleRule{RuleId::DateFuture, checkDateFuture}, ArticleRule{RuleId::DateEarly, checkDateEarly},
    ArticleRule{RuleId::DateTimeZone, checkDateTimeZone}, ArticleRule{RuleId::AddressInvalid, checkAddressInvalid},
    ArticleRule{RuleId::AddressProvider, checkAddressProvider},
    ArticleRule{RuleId::AddressTracking, checkAddressTracking}, ArticleRule{RuleId::AmpIsWeb, checkAmpIsWeb},
    ArticleRule{RuleId::QualityRange, checkQualityRange}, ArticleRule{RuleId::QualityMissing, checkQualityMissing},
    ArticleRule{RuleId::PublishedLow, checkPublishedLow}, ArticleRule{RuleId::DraftHigh, checkDraftHigh},
    ArticleRule{RuleId::DraftWaiting, checkDraftWaiting}, ArticleRule{RuleId::HeatRange, checkHeatRange},
    ArticleRule{RuleId::PublishedText, checkPublishedText}, ArticleRule{RuleId::PublishedUnset, checkPublishedUnset},
    ArticleRule{RuleId::TopicEmpty, checkTopicEmpty}, ArticleRule{RuleId::TopicRepeated, checkTopicRepeated},
    ArticleRule{RuleId::TopicSpelling, checkTopicSpelling}, ArticleRule{RuleId::ImageMissing, checkImageMissing},
    ArticleRule{RuleId::ImageSizeMissing, checkImageSizeMissing}, ArticleRule{RuleId::ImageAspect, checkImageAspect},
    ArticleRule{RuleId::ImageSmall, checkImageSmall}, ArticleRule{RuleId::ImageFileMissing, checkImageFiles},
    ArticleRule{RuleId::RelatedSelf, checkRelatedSelf}, ArticleRule{RuleId::RelatedRepeated, checkRelatedRepeated},
    ArticleRule{RuleId::RelatedFar, checkRelatedFar},
    ArticleRule{RuleId::Schema, checkSchema}, // the last: other rules say more of the same
};

/// What can be reported of a file without its front matter.
ArticleReview checkFileAlone(const Document& document, const ArticleSummary& row, const CheckContext& context)
{
    auto review = checkUnreadable(row, context);
    if (!review.findings.empty() && withMissingQuotes(document))
        review.findings.front().fix = std::vector<FieldChange>{QuoteBroken{}};
    ArticleFindings found(document, row, context);
    if (found.asks(RuleId::MixedLineEndings))
        checkMixedLineEndings(found);
    for (auto& finding : found.take())
        review.findings.push_back(std::move(finding));
    return review;
}

/// Nothing is known of such an article, which is no fault of it.
ArticleReview checkOtherFrontMatter(const Error& refusal, const ArticleSummary& row, const CheckContext& context)
{
    ArticleReview review{.keys = keysOfFile(row)};
    const bool isWanted = context.settings.severityOf(RuleId::Unreadable)
        && !context.settings.isIgnored(RuleId::Unreadable, context.below(row.path));
    if (!isWanted)
        return review;
    Finding finding{.rule = RuleId::Unreadable, .severity = Severity::Hint, .line = 1};
    finding.error = refusal;
    review.findings.push_back(std::move(finding));
    return review;
}

} // namespace

ArticleReview checkArticle(
    const Document& document, const ArticleSummary& row, const CheckContext& context, std::size_t most)
{
    if (document.error())
        return checkFileAlone(document, row, context);
    if (document.refusal() && document.refusal()->code == ErrorCode::OtherFrontMatter)
        return checkOtherFrontMatter(*document.refusal(), row, context);
    ArticleFindings found(document, row, context, most);
    for (const auto& rule : articleRules) {
        if (found.asks(rule.id) || rule.id == RuleId::ImageFileMissing) // which asks itself, for two rules
            rule.check(found);
    }
    auto keys = keysOf(found);
    return {found.take(), std::move(keys)};
}

ArticleReview checkUnreadable(const ArticleSummary& row, const CheckContext& context)
{
    const auto severity = context.settings.severityOf(RuleId::Unreadable);
    ArticleReview review{.keys = keysOfFile(row)};
    if (!severity || !row.error || context.settings.isIgnored(RuleId::Unreadable, context.below(row.path)))
        return review;
    Finding finding{.rule = RuleId::Unreadable, .severity = *severity};
    finding.line = static_cast<std::uint32_t>(std::max(0, row.error->line));
    finding.error = *row.error;
    review.findings.push_back(std::move(finding));
    return review;
}

} // namespace stet
