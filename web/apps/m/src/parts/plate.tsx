import { Icon, type IconName } from '@hefu/ui'

/** A quiet picture above a sentence. */
export function Plate({ icon }: { icon: IconName }) {
  return (
    <div className="m-plate" aria-hidden="true">
      <Icon name={icon} size={36} />
    </div>
  )
}
