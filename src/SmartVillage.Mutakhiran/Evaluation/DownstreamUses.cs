namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Registers outside that are fed from what a village knows.</summary>
[Flags]
public enum DownstreamUses
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Single socio-economic data of the nation, renewed every three months.</summary>
    Dtsen = 1,

    /// <summary>Continuous voter list.</summary>
    Pdpb = 2,

    /// <summary>Half-yearly consolidated population data of the civil registry.</summary>
    Dkb = 4,
}
