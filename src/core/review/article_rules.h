#pragma once

#include "core/review/article_findings.h"

namespace stet {

// The rules of one article, one function each. They read the article from the findings and add to them. For the rules
// of the set see set_check.h.

// rules_of_files.cpp
void checkDuplicateKey(ArticleFindings& found);
void checkMergeOverrides(ArticleFindings& found);
void checkTextBelow(ArticleFindings& found);
void checkLineSeparators(ArticleFindings& found);
void checkMixedLineEndings(ArticleFindings& found);
void checkTabs(ArticleFindings& found);
void checkNoBreakIndent(ArticleFindings& found);
void checkFenceSpaces(ArticleFindings& found);
void checkFileDate(ArticleFindings& found);

// rules_of_shapes.cpp
void checkRequired(ArticleFindings& found);
void checkSchema(ArticleFindings& found);
void checkYesNo(ArticleFindings& found);
void checkSecured(ArticleFindings& found);

// rules_of_texts.cpp
void checkTitleLength(ArticleFindings& found);
void checkExcerptLength(ArticleFindings& found);
void checkExcerptCut(ArticleFindings& found);
void checkExcerptRepeatsTitle(ArticleFindings& found);
void checkDoubleSpaces(ArticleFindings& found);
void checkTextCutByComment(ArticleFindings& found);
void checkEntities(ArticleFindings& found);
void checkMojibake(ArticleFindings& found);
void checkInvisibleCharacters(ArticleFindings& found);
void checkAllCapitals(ArticleFindings& found);

// rules_of_dates.cpp
void checkDateInvalid(ArticleFindings& found);
void checkDateFuture(ArticleFindings& found);
void checkDateEarly(ArticleFindings& found);
void checkDateTimeZone(ArticleFindings& found);

// rules_of_addresses.cpp
void checkAddressInvalid(ArticleFindings& found);
void checkAddressProvider(ArticleFindings& found);
void checkAddressTracking(ArticleFindings& found);
void checkAmpIsWeb(ArticleFindings& found);

// rules_of_scores.cpp
void checkQualityRange(ArticleFindings& found);
void checkQualityMissing(ArticleFindings& found);
void checkPublishedLow(ArticleFindings& found);
void checkDraftHigh(ArticleFindings& found);
void checkDraftWaiting(ArticleFindings& found);
void checkHeatRange(ArticleFindings& found);
void checkPublishedText(ArticleFindings& found);
void checkPublishedUnset(ArticleFindings& found);

// rules_of_topics.cpp
void checkTopicEmpty(ArticleFindings& found);
void checkTopicRepeated(ArticleFindings& found);
void checkTopicSpelling(ArticleFindings& found);

// rules_of_images.cpp
void checkImageMissing(ArticleFindings& found);
void checkImageSizeMissing(ArticleFindings& found);
void checkImageAspect(ArticleFindings& found);
void checkImageSmall(ArticleFindings& found);
/// ImageFileMissing and ImageSizeDiffers together, to open each file once.
void checkImageFiles(ArticleFindings& found);

// rules_of_related.cpp
void checkRelatedSelf(ArticleFindings& found);
void checkRelatedRepeated(ArticleFindings& found);
void checkRelatedFar(ArticleFindings& found);

} // namespace stet
