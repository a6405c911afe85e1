namespace SmartVillage.Domain.Privacy;

/// <summary>Which numbers by sex a table shows.</summary>
internal enum Sexes
{
    /// <summary>Totals alone.</summary>
    None,

    /// <summary>Male; female is left out because a small number without sex could be computed from it.</summary>
    MaleOnly,

    /// <summary>Male and female, which make the total.</summary>
    Both,
}
