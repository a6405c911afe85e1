using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Api.Campaigns;

/// <summary>Writes campaigns.</summary>
internal static class CampaignJson
{
    private const int Digits = 4;

    public static void Write(Utf8JsonWriter writer, Campaign campaign, CampaignProgress progress, IReadOnlyList<AreaProgress>? areas)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", campaign.Id);
        writer.WriteString("kind", campaign.Kind.ToString());
        writer.WriteNumber("year", campaign.Year);
        writer.WriteString("state", campaign.State.ToString());
        writer.WriteString("phase", campaign.State == CampaignState.Closed ? null : campaign.Calendar.PhaseOn(progress.Day).ToString());
        Write(writer, campaign.Calendar);
        writer.WriteStartArray("scope");
        foreach (var place in campaign.Baseline.Scope?.Places ?? [])
        {
            writer.WriteStringValue(place);
        }

        writer.WriteEndArray();
        writer.WriteString("startedAt", campaign.StartedAt.UtcDateTime);
        writer.WriteString("startedBy", campaign.StartedBy);
        writer.WriteTime("closedAt", campaign.ClosedAt);

        Write(writer, "families", progress.Families);
        Write(writer, "withoutFamily", progress.WithoutFamily);
        Write(writer, "rechecks", progress.Rechecks);
        writer.WriteNumber("recheckDifferences", progress.RecheckDifferences);
        writer.WriteStartObject("outcomes");
        foreach (var (outcome, count) in progress.Outcomes)
        {
            writer.WriteNumber(outcome.ToString(), count);
        }

        writer.WriteEndObject();
        Write(writer, progress.Findings);
        writer.WriteStartObject("severities");
        foreach (var (severity, count) in progress.Severities)
        {
            Write(writer, severity.ToString(), count);
        }

        writer.WriteEndObject();
        Write(writer, "before", progress.Before);
        Write(writer, "now", progress.Now);
        writer.WriteString("forecast", progress.Forecast?.ToString("yyyy-MM-dd"));
        Write(writer, "proposals", progress.Proposals);
        writer.WriteStartObject("confirmation");
        writer.WriteNumberOrNull("medianDays", progress.Confirmation.MedianDays);
        writer.WriteNumber("never", progress.Confirmation.Never);
        writer.WriteEndObject();
        Write(writer, progress.Imports);
        if (areas is not null)
        {
            Write(writer, "rws", RwsOf(progress, areas));
            Write(writer, "areas", areas);
        }

        writer.WriteEndObject();
    }

    /// <summary>Figures of one village or of several, as properties of an object that is open.</summary>
    public static void WriteFigures(Utf8JsonWriter writer, CityFigures figures)
    {
        Write(writer, "families", figures.Families);
        Write(writer, "findings", figures.Findings);
        Write(writer, "before", figures.Before);
        Write(writer, "now", figures.Now);
        Write(writer, "proposals", figures.Proposals);
        writer.WriteNumber("imports", figures.Imports);
        writer.WriteNumber("failedImports", figures.FailedImports);
        writer.WriteString("forecast", figures.Forecast?.ToString("yyyy-MM-dd"));
    }

    public static void Write(Utf8JsonWriter writer, WorkList list, FamilySheet sheet)
    {
        writer.WriteStartObject();
        writer.WriteString("task", sheet.Code.Value);
        writer.WriteNumber("list", list.Number);
        writer.WriteNumberOrNull("area", list.AreaId);

        writer.WriteString("place", list.Place);
        writer.WriteNumber("edition", list.Edition);
        writer.WriteString("familyCardNumber", sheet.CardEnd);
        writer.WriteBoolean("recheck", sheet.IsRechecked);
        writer.WriteBoolean("withoutFamily", sheet.IsLoose);
        writer.WriteStartArray("people");
        foreach (var person in sheet.People)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", person.Number);
            writer.WriteString("name", person.Name);
            writer.WriteNumberOrNull("age", person.Age);

            writer.WriteString("place", person.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("questions");
        foreach (var question in sheet.Questions)
        {
            Question(writer, question.Code, question.Person, question.Text, question.Field);
        }

        foreach (var question in sheet.IsLoose ? [] : FixedQuestion.All)
        {
            Question(writer, question.Code, null, question.Text, null);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, FamilyTask task)
    {
        writer.WriteStartObject();
        writer.WriteString("task", task.Code.Value);
        writer.WriteNumber("visits", task.Visits);
        writer.WriteString("outcome", task.Outcome?.ToString());
        writer.WriteBoolean("done", task.IsDone);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, EntryResult result)
    {
        writer.WriteStartObject();
        writer.WriteNumber("sheets", result.Sheets);
        writer.WriteNumber("visits", result.Visits);
        writer.WriteNumber("proposals", result.Proposals);
        writer.WriteNumber("events", result.Events);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, NotedEvent noted)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", noted.Id);
        writer.WriteNumber("campaign", noted.CampaignId);
        writer.WriteNumberOrNull("family", noted.FamilyId == AnsweredEvent.NoFamily ? null : noted.FamilyId);
        writer.WriteString("code", noted.Code);
        writer.WriteString("text", FixedQuestion.All.FirstOrDefault(question => question.Code == noted.Code)?.Text);
        writer.WriteString("note", noted.Note is { } note ? IdentityDigits.Hide(note) : null);
        writer.WriteString("notedAt", noted.NotedAt.UtcDateTime);
        writer.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter writer, string code, int? person, string text, string? field)
    {
        writer.WriteStartObject();
        writer.WriteString("code", code);
        writer.WriteNumberOrNull("person", person);

        writer.WriteString("text", text);
        writer.WriteString("field", field);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CampaignCalendar calendar)
    {
        writer.WriteStartObject("calendar");
        writer.WriteString("opens", calendar.Opens.ToString("yyyy-MM-dd"));
        writer.WriteString("fieldFrom", calendar.FieldFrom.ToString("yyyy-MM-dd"));
        writer.WriteString("fieldUntil", calendar.FieldUntil.ToString("yyyy-MM-dd"));
        writer.WriteString("approvalUntil", calendar.ApprovalUntil.ToString("yyyy-MM-dd"));
        writer.WriteString("writeBackUntil", calendar.WriteBackUntil.ToString("yyyy-MM-dd"));
        writer.WriteString("closes", calendar.Closes.ToString("yyyy-MM-dd"));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, FamilyCount count)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("total", count.Total);
        writer.WriteNumber("visited", count.Visited);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ElementCount count)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("filled", count.Filled);
        writer.WriteNumber("needed", count.Needed);
        writer.WriteNumber("share", Math.Round(count.Share, Digits));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, RuleProgress> findings)
    {
        writer.WriteStartObject("findings");
        foreach (var (rule, counts) in findings)
        {
            writer.WriteStartObject(rule);
            writer.WriteNumber("before", counts.Before);
            writer.WriteNumber("opened", counts.Opened);
            writer.WriteNumber("open", counts.Open);
            writer.WriteNumber("excepted", counts.Excepted);
            writer.WriteNumber("fixed", counts.Fixed);
            writer.WriteNumber("verified", counts.Verified);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>The RW of which every RT is shown.</summary>
    private static List<AreaProgress> RwsOf(CampaignProgress progress, IReadOnlyList<AreaProgress> areas)
    {
        var hidden = progress.Areas.Except(areas).Select(area => (area.Hamlet, area.Rw)).ToHashSet();
        return [.. progress.Rws.Where(rw => !hidden.Contains((rw.Hamlet, rw.Rw)))];
    }

    private static void Write(Utf8JsonWriter writer, string name, FindingCount count)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("opened", count.Opened);
        writer.WriteNumber("open", count.Open);
        writer.WriteNumber("excepted", count.Excepted);
        writer.WriteNumber("fixed", count.Fixed);
        writer.WriteNumber("verified", count.Verified);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ProposalCount count)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("waiting", count.Waiting);
        writer.WriteNumber("waitingLong", count.WaitingLong);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<ImportProgress> files)
    {
        writer.WriteStartArray("imports");
        foreach (var file in files)
        {
            writer.WriteStartObject();
            writer.WriteNumber("batch", file.Id);
            writer.WriteString("builtAt", file.BuiltAt.UtcDateTime);
            writer.WriteString("state", file.State.ToString());
            writer.WriteBoolean("abandoned", file.IsAbandoned);
            writer.WriteNumber("rows", file.Rows);
            writer.WriteNumberOrNull("succeeded", file.Succeeded);
            writer.WriteNumberOrNull("failed", file.Failed);
            writer.WriteNumber("verified", file.Verified);
            writer.WriteNumber("conflicts", file.Conflicts);
            writer.WriteNumber("differences", file.Differences);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<AreaProgress> areas)
    {
        writer.WriteStartArray(name);
        foreach (var area in areas)
        {
            writer.WriteStartObject();
            writer.WriteNumberOrNull("area", area.AreaId);

            writer.WriteString("hamlet", area.Hamlet);
            writer.WriteString("rw", area.Rw);
            writer.WriteString("rt", area.Rt);
            Write(writer, "families", area.Families);
            writer.WriteNumber("open", area.Open);
            Write(writer, "before", area.Before);
            Write(writer, "now", area.Now);
            Write(writer, "findings", area.Findings);
            Write(writer, "proposals", area.Proposals);
            writer.WriteString("forecast", area.Forecast?.ToString("yyyy-MM-dd"));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
