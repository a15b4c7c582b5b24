#pragma once

#include "models/article/article_reader.h"
#include "models/article/common_values.h"
#include "models/article/field_problem.h"
#include "models/background/latest.h"
#include "models/desk/desk_commands.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace stet {

/// The selected articles as forms show them: the values of their fields, and how to change them. Has all fields of a
/// single article; of several, only those in the table's rows.
class ArticleForm : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the form.
    ArticleForm(
        ArticleStore& store, DeskState& desk, ArticleReader& reader, DeskCommands& commands, QObject* parent = nullptr);

    /// The articles shown. These remain the previous ones until the next are read or compared.
    const std::vector<RowId>& rows() const { return m_rows; }
    bool isOfMany() const { return m_rows.size() > 1; }
    /// Of one article: why it could not be read; nullopt for several.
    const std::optional<Error>& error() const;
    /// All fields of one article; empty for several.
    const Value& fields() const;
    /// The whole text of one article; null for several and if it is not available.
    const std::string* source() const { return m_shown ? m_shown->source.get() : nullptr; }
    FormValue value(const KeyPath& path) const;
    /// Returns nullopt if they differ or there is none.
    std::optional<PublishState> publishState() const;
    const KeyPath& publishPath() const { return m_store.library().publishField().path; }

    /// Sets what the review found in the article shown.
    void setProblems(std::vector<FieldProblem> problems);
    /// Returns the worst problem of a field, or of the file itself for an empty path; nullptr if it has none.
    const FieldProblem* problemAt(const KeyPath& path) const;
    /// Returns why the article shown cannot be read, if Stet has a fix for that; else nullptr.
    const FieldProblem* fixableError() const;
    /// Asks for the fix of a problem; nullptr: of none.
    void requestFix(const FieldProblem* problem);
    /// As problemAt(), of the field and the fields in it.
    const FieldProblem* problemIn(const KeyPath& path) const;
    /// Returns how many problems a field and the fields in it have.
    int countProblems(const KeyPath& path) const;

    /// Begins a stay; returns a new number each time.
    EditCommand::Stay beginStay() { return ++m_lastStay; }
    /// Called with the result of a change: a sentence if it was refused.
    using Ended = std::function<void(const QString& refusal)>;
    /// Changes one field of articles that are or were shown; see DeskCommands::change(). Reports refused edits by
    /// refused(), or to `ended` when given.
    void change(const std::vector<RowId>& rows, const KeyPath& path, std::vector<FieldChange> changes,
        EditCommand::Stay stay = 0, const Ended& ended = {});
    void setPublished(bool publish) { m_commands.setPublished(m_rows, publish); }
    /// The person is typing something that will be applied.
    void noteTyping();
    /// Asks for typed text to be applied now.
    void endTyping();

Q_SIGNALS:
    /// The articles or their values have changed.
    void changed();
    void problemsChanged();
    /// The person wants to see a line of the source; from 1.
    void sourceRequested(int line);
    /// The person wants a problem fixed.
    void fixRequested(const stet::FieldProblem& problem);
    void typed();
    void typingEnds();
    void refused(const stet::KeyPath& path, const QString& why);
    /// Typed text was refused, and stays in its field.
    void textRefused();
    /// Holders of unapplied text add their articles to `rows`.
    void unappliedAsked(std::vector<stet::RowId>& rows);

private:
    const FieldProblem* worstWhere(const std::function<bool(const FieldProblem&)>& isMeant) const;
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
    std::shared_ptr<const ArticleDetail> m_detail; ///< of the desk's current article, as last read
    std::shared_ptr<const ArticleDetail> m_shown; ///< of the single article shown
    CommonValues m_common; ///< of the several articles shown
    std::vector<RowId> m_rows;
    std::vector<FieldProblem> m_problems;
    EditCommand::Stay m_lastStay = 0;
    Latest<Comparison> m_comparison;
};

} // namespace stet
