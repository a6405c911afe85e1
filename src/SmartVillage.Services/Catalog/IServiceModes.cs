namespace SmartVillage.Services.Catalog;

/// <summary>How far this installation can carry each service now; what a layer wants beyond that is not shown, because residents would wait for nothing.</summary>
public interface IServiceModes
{
    /// <summary>The highest mode that works.</summary>
    AdapterMode HighestOf(ServiceCode code);
}
