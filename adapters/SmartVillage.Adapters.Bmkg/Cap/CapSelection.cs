namespace SmartVillage.Adapters.Bmkg.Cap;

/// <summary>
/// Which messages hold. CAP 1.2 section 3.2.1: only <c>Actual</c> ones are for the public; an <c>Update</c> takes the place of the messages that it refers to, a <c>Cancel</c>
/// takes them away; <c>Ack</c> and <c>Error</c> are between senders.
/// </summary>
internal static class CapSelection
{
    public static IReadOnlyList<CapAlert> InForce(IReadOnlyCollection<CapAlert> alerts)
    {
        var actual = alerts.Where(alert => Is(alert.Status, "Actual")).DistinctBy(alert => (alert.Sender, alert.Identifier)).ToList();
        var replaced = (
            from later in actual
            where Is(later.MessageType, "Update") || Is(later.MessageType, "Cancel")
            from reference in later.References

                // A message cannot take itself away, however it is written.
            where !(reference.Identifier == later.Identifier && reference.Sender == later.Sender)
            select (reference.Sender, reference.Identifier)).ToHashSet();
        return [.. actual.Where(alert => (Is(alert.MessageType, "Alert") || Is(alert.MessageType, "Update")) && !replaced.Contains((alert.Sender, alert.Identifier)))];
    }

    private static bool Is(string text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);
}
