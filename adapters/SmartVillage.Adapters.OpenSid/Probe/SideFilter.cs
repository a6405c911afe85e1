namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Only rows whose column holds one of these texts; what a table holds besides (passwords, other people) is never asked for.</summary>
internal sealed record SideFilter(string Column, IReadOnlyCollection<string> Values);
