#pragma once

#include "core/messages/decision_report.h"
#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QObject>

#include <string>
#include <vector>

namespace stet {

/// Makes a report of the decisions in the files, in the background.
class DecisionReportJob final : public QObject
{
    Q_OBJECT

public:
    /// `store` and `disk` must outlive this. `stateFolder` holds the person's own decisions.
    DecisionReportJob(ArticleStore& store, Disk& disk, std::string stateFolder, QObject* parent = nullptr);

    /// Asks for a report about the articles in the roots, bytes, as the person named them. Waits until the last
    /// decisions are written.
    void request(const std::vector<std::string>& roots, const ReportPeriod& period, ReportFormat format);

Q_SIGNALS:
    /// The last report that was asked for. `lines`: decisions in it. `lack`: a sentence about what could not be read;
    /// empty if all could.
    void made(const QByteArray& report, int lines, const QString& lack);

private:
    struct Report
    {
        QByteArray text{};
        int lines = 0;
        QString lack{};
    };

    ArticleStore& m_store;
    Disk& m_disk;
    std::string m_stateFolder;
    Latest<Report> m_reports;
};

} // namespace stet
