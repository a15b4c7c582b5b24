#pragma once

#include "models/article/article_reader.h"
#include "models/article/common_values.h"
#include "models/background/latest.h"
#include "models/desk/desk_commands.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace stet {

/// The articles that forms show, which are the selected ones: the values of their fields, and the way to change them.
/// Of one article all fields are known, of several those that the table's rows hold.
class ArticleForm : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the form.
    ArticleForm(
        ArticleStore& store, DeskState& desk, ArticleReader& reader, DeskCommands& commands, QObject* parent = nullptr);

    /// Those that are shown. While the next ones are read or compared they are still the ones before.
    const std::vector<RowId>& rows() const { return m_rows; }
    bool isOfMany() const { return m_rows.size() > 1; }
    /// Of one article: why it could not be read; nullopt for several.
    const std::optional<Error>& error() const;
    /// Of one article, whole; empty for several.
    const Value& fields() const;
    /// Of one article, the whole text; null for several and where it could not be had.
    const std::string* source() const { return m_shown ? m_shown->source.get() : nullptr; }
    FormValue value(const KeyPath& path) const;
    /// nullopt: they differ, or there is none.
    std::optional<PublishState> publishState() const;

    /// Another number each time.
    EditCommand::Stay beginStay() { return ++m_lastStay; }
    /// Told how a change ended: with a sentence where it was refused.
    using Ended = std::function<void(const QString& refusal)>;
    /// Changes one field of articles that are or were shown; see DeskCommands::change(). Refused edits are reported by
    /// refused(), or to `ended`.
    void change(const std::vector<RowId>& rows, const KeyPath& path, std::vector<FieldChange> changes,
        EditCommand::Stay stay = 0, const Ended& ended = {});
    void setPublished(bool publish) { m_commands.setPublished(m_rows, publish); }
    /// Something is being typed that will be applied.
    void noteTyping();
    /// What is being typed is to be applied now.
    void endTyping();

Q_SIGNALS:
    /// The articles, or what they hold, are others now.
    void changed();
    void typed();
    void typingEnds();
    void refused(const stet::KeyPath& path, const QString& why);

private:
    void takeDetail(const std::shared_ptr<const ArticleDetail>& detail);
    void followSelection();
    void followStore(const Change& change);
    QString refusalOf(const EditService::Outcome& outcome) const;
    void compare();
    /// What several articles have in common.
    struct Comparison
    {
        std::vector<RowId> rows;
        CommonValues common;
    };
    void showCommon(Comparison comparison);

    ArticleStore& m_store;
    DeskState& m_desk;
    DeskCommands& m_commands;
    std::shared_ptr<const ArticleDetail> m_detail; ///< of the desk's current article, when it was read last
    std::shared_ptr<const ArticleDetail> m_shown; ///< of the one article that is shown
    CommonValues m_common; ///< of the several articles that are shown
    std::vector<RowId> m_rows;
    EditCommand::Stay m_lastStay = 0;
    Latest<Comparison> m_comparison;
};

} // namespace stet
