using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Catalog;

/// <summary>How far this installation can carry each service now; what a layer wants beyond that is not shown, because residents would wait for nothing.</summary>
public interface IServiceModes
{
    /// <summary>The highest mode that works.</summary>
    AdapterMode HighestOf(ServiceCode code);

    /// <summary>The highest mode that works in one village; some systems serve one village only.</summary>
    AdapterMode HighestOf(ServiceCode code, VillageCode village) => HighestOf(code);
}
