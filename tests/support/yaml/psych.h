#pragma once

#include "core/document/yaml/yaml_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet::test {

/// Psych, the YAML reader of Ruby and so of Jekyll, in a process of its own (psych_tree.rb). What it makes of a text is
/// what the text means. All functions throw std::runtime_error if that process fails.
class Psych
{
public:
    struct Refusal
    {
        std::string kind; ///< Ruby's class of the error
        int line = 0; ///< as Psych counts, with the opening fence as line 1; 0 if it gives none
        std::string message;
    };
    struct Reading
    {
        YamlNode tree{}; ///< of the first document; a text without any is an empty plain scalar
        std::optional<Refusal> refusal{}; ///< why there is no tree
    };

    Psych();
    ~Psych();
    Psych(const Psych&) = delete;
    Psych& operator=(const Psych&) = delete;

    /// False if Ruby is not installed: then the tests have nobody to ask.
    bool isInstalled() const { return m_process > 0; }

    /// Reads front matter, given without its fences, as Jekyll has it read.
    Reading read(std::string_view frontMatter);
    /// What Psych loads of a front matter that it reads, as a text of yaml_text.h: aliases are what they mean, `<<` has
    /// merged, maps are sorted by their keys, every scalar is plain text; what is null, and the key `~`, is empty.
    /// Nullopt if a key is a list or a map, or if these are too many.
    std::optional<std::string> valuesOf(std::string_view frontMatter);
    /// Ruby's class of the object that a plain scalar becomes, as `Integer` or `NilClass`.
    std::string typeOfPlain(std::string_view text);

private:
    struct Answer
    {
        std::string kind;
        std::string text;
    };

    Answer ask(const char* word, std::string_view text);
    void send(std::string_view bytes) const;
    std::string receive(std::size_t size);
    std::string receiveLine();

    int m_socket = -1;
    int m_process = -1;
    std::string m_received;
};

} // namespace stet::test
