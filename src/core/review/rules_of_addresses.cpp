// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include "core/text/web_address.h"

namespace stet {

namespace {

/// Whether it is no address by itself, but one in the place where it stands: of a picture a file or what is embedded,
/// also with the scheme of the page; of a page that is no news one of the same site.
bool isRelative(const ArticleAddress& address, bool isOfNews)
{
    const auto text = address.text;
    if (address.isOfPage())
        return !isOfNews && text.starts_with('/');
    return isFileReference(text) || text.starts_with("data:") || splitAddress("https:" + std::string(text)).has_value();
}

/// The first tracking parameter of a query; empty where there is none.
std::string_view trackingIn(std::string_view query)
{
    while (!query.empty()) {
        const auto end = query.find('&');
        const auto name = query.substr(0, std::min(end, query.find('=')));
        if (isTrackingParameter(name))
            return name;
        query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
    }
    return {};
}

/// The same address without its tracking parameters; all else stays as it is written.
std::string cleaned(const WebAddress& address, std::string_view text)
{
    const auto queryAt = static_cast<std::size_t>(address.query.data() - text.data());
    auto out = std::string(text.substr(0, queryAt - 1)); // without the question mark
    if (const auto query = withoutTracking(address.query); !query.empty())
        out += '?' + query;
    return out + std::string(text.substr(queryAt + address.query.size()));
}

} // namespace

void checkAddressInvalid(ArticleFindings& found)
{
    for (const auto& address : found.addresses()) {
        const auto text = address.text;
        if (address.parts || isRelative(address, found.isNews()))
            continue;
        constexpr std::size_t enough = 200; // bytes to know it by
        const auto path = address.path();
        found.add(RuleId::AddressInvalid, path, 0, {path.toText(), std::string(text.substr(0, enough))});
    }
}

void checkAddressProvider(ArticleFindings& found)
{
    for (const auto& address : found.addresses()) {
        const auto& story
            = address.related == noIndex ? found.values() : found.field("related")->items[address.related];
        const auto* provider = story.find("provider");
        const auto* domain = provider != nullptr ? provider->find("domain") : nullptr;
        if (address.key != "webUrl" || domain == nullptr || !domain->hasText() || !address.parts)
            continue;
        if (!isSameSite(address.parts->host, domain->text))
            found.add(RuleId::AddressProvider, address.path(), 0, {std::string(address.parts->host), domain->text});
    }
}

void checkAddressTracking(ArticleFindings& found)
{
    for (const auto& address : found.addresses()) {
        const auto name = address.isOfPage() && address.parts ? trackingIn(address.parts->query) : std::string_view();
        if (name.empty())
            continue;
        const auto path = address.path();
        found.addFixable(RuleId::AddressTracking, path, 0, {path.toText(), std::string(name)},
            {SetField{path, Value::scalar(ValueType::Text, cleaned(*address.parts, address.text))}});
    }
}

void checkAmpIsWeb(ArticleFindings& found)
{
    // As they are written: in the canonical form every good AMP address is that of its page.
    const auto amp = found.text("ampWebUrl");
    if (!amp.empty() && amp == found.text("webUrl"))
        found.add(RuleId::AmpIsWeb, KeyPath::ofKey("ampWebUrl"));
}

} // namespace stet
