#pragma once

#include "monitor/Window.h"
#include "pages/Question.h"

class QDateEdit;

namespace trunkline::pages {

/// From one day to another.
class FromToDialog : public Question
{
    Q_OBJECT
public:
    explicit FromToDialog(const monitor::Window &window, QWidget *parent = nullptr);
    monitor::Window window() const;

private:
    QDateEdit *m_from, *m_to;
};

} // namespace trunkline::pages
