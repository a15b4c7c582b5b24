#include "core/reading/reading_words.h"

namespace stet {

std::string filledIn(std::string sentence, std::string_view value)
{
    const auto place = sentence.find("%1");
    return place == std::string::npos ? sentence : sentence.replace(place, 2, value);
}

} // namespace stet
