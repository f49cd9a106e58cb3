import type { MantineThemeComponents } from '@mantine/core'
import classes from './components.module.css'

// Required is the rule: a field that may stay empty says "(optional)" in its label.
const field = {
  defaultProps: { size: 'md', withAsterisk: false },
  classNames: { label: classes.label ?? '', input: classes.field ?? '' },
}

/** What every use of a Mantine component starts from: sizes that fit a thumb, one radius, visible words. */
export const components: MantineThemeComponents = {
  Button: { defaultProps: { size: 'sm' }, classNames: { root: classes.button ?? '' } },
  ActionIcon: {
    defaultProps: { variant: 'subtle', size: 'lg' },
    classNames: { root: classes.iconButton ?? '' },
  },
  Anchor: { defaultProps: { underline: 'always' } },
  Input: { ...field, defaultProps: { size: 'md' } },
  InputWrapper: {
    defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    classNames: {
      label: classes.label ?? '',
      description: classes.caption ?? '',
      error: classes.error ?? '',
    },
  },
  TextInput: field,
  PasswordInput: field,
  Textarea: { ...field, defaultProps: { size: 'md', withAsterisk: false, autosize: true, minRows: 3 } },
  NumberInput: field,
  NativeSelect: field,
  Select: {
    ...field,
    defaultProps: {
      size: 'md',
      withAsterisk: false,
      checkIconPosition: 'right',
      nothingFoundMessage: 'Nothing found',
    },
  },
  MultiSelect: field,
  FileInput: field,
  Checkbox: {
    defaultProps: { size: 'sm' },
    classNames: { root: classes.option ?? '', input: classes.box ?? '', label: classes.optionLabel ?? '' },
  },
  Radio: {
    defaultProps: { size: 'sm' },
    classNames: { root: classes.option ?? '', radio: classes.box ?? '', label: classes.optionLabel ?? '' },
  },
  Switch: { defaultProps: { size: 'md' } },
  Modal: {
    defaultProps: {
      centered: true,
      closeButtonProps: { 'aria-label': 'Close' },
      overlayProps: { backgroundOpacity: 0.45 },
    },
    classNames: {
      title: classes.dialogTitle ?? '',
      content: classes.dialog ?? '',
      header: classes.dialogHeader ?? '',
    },
  },
  Tabs: { classNames: { tab: classes.tab ?? '' } },
  Table: { defaultProps: { verticalSpacing: 'sm' } },
}
