#include "core/edit/plan/indentation.h"

#include <optional>

namespace stet {

Indentation Indentation::of(const FrontMatter& tree)
{
    std::optional<std::uint32_t> mapStep;
    std::optional<std::uint32_t> listStep;
    for (const auto& node : tree.nodes()) {
        if (node.flow || node.key.empty() || node.firstChild == noNode)
            continue;
        const auto step = tree.node(node.firstChild).indent - node.indent;
        auto& known = node.kind == NodeKind::Map ? mapStep : listStep;
        if (!known)
            known = step;
    }
    const Indentation usual;
    return {mapStep.value_or(usual.mapStep), listStep.value_or(usual.listStep)};
}

} // namespace stet
